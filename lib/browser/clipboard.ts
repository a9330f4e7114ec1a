import { inPage, type Place } from './in-page.ts';

/**
 * Puts text on the clipboard, from the background. Firefox's is a page and may; a worker has to do it in a page that
 * the host looks at, and was let into by what they just did there.
 * @returns whether it is there now
 */
export const copyFromBackground = async (text: string, place: Place | undefined): Promise<boolean> => {
  if (typeof document !== 'undefined') return ontoClipboard(text);
  return place !== undefined && inPage(place, ontoClipboard, text);
};

/** Runs inside the page, alone: it may use nothing from around it. */
async function ontoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The older way, for pages without TLS or focus. The page itself does not hear of it.
    let isPut = false;
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isPut = true;
    };
    window.addEventListener('copy', put, true);
    const copied = document.execCommand('copy');
    window.removeEventListener('copy', put, true);
    return copied && isPut;
  }
}
