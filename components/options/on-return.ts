/**
 * Calls back whenever the host comes back to the page, for what is changed elsewhere in the browser without an event.
 * @returns a function that ends it
 */
export function onReturn(callback: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener('focus', callback, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || callback(), { signal });
  return () => controller.abort();
}
