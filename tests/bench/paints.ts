/** What a watched page notes. Milliseconds. */
export interface Paints {
  /** When its script began, since the page was asked for; that it is loaded counts as part of it. */
  scriptStart: () => number;
  /** When its script had run once through, since the page was asked for. */
  scriptEnd: () => number;
  /** When the first row could be seen, since the page was asked for. */
  firstRow: Promise<number>;
  /** From each key to the picture that shows what it did. */
  keys: number[];
  /** How long each task was that kept the page for more than 50. */
  long: number[];
}

/** Where a watched page keeps it. */
declare global {
  interface Window {
    paints: Paints;
  }
}

/** Runs inside a page before all of its own scripts. Rows bear `data-room`. */
export function watchPaints(): void {
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // Its message comes after the frame.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
  const firstRow = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-room]')) return;
      observer.disconnect();
      resolve(painted());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const keys: number[] = [];
  const long: number[] = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  addEventListener(
    'input',
    () => {
      const start = pressed;
      void painted().then((end) => keys.push(end - start));
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: 'longtask' });
  // Scripts of modules run when the page is read and they are there.
  const loading = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  window.paints = {
    scriptStart: () => loading().domInteractive,
    scriptEnd: () => loading().domContentLoadedEventStart,
    firstRow,
    keys,
    long,
  };
}
