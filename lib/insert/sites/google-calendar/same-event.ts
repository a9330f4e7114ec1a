/**
 * Runs something that takes a while in the full editor. `still` tells whether the event is the one that it began with:
 * Calendar shows all events in the same page, and a host may be quick.
 */
export async function inSameEvent<T>(
  signal: AbortSignal,
  act: (still: () => boolean) => Promise<T>,
): Promise<T> {
  const { pathname } = location;
  let left = false;
  const observer = new MutationObserver((changes) => {
    left ||= document.body.dataset.viewfamily !== changes[0]?.oldValue || changes.length > 1;
  });
  observer.observe(document.body, { attributeFilter: ['data-viewfamily'], attributeOldValue: true });
  try {
    return await act(() => !left && !signal.aborted && location.pathname === pathname);
  } finally {
    observer.disconnect();
  }
}
