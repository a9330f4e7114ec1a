/* What runs in the page, in its own world. Each function is sent there as text, and calls none but what `installProbe` has put there. */

export interface Appearing {
  /** Frames from the start to the first that shows the button; undefined when none did within 3 s. */
  frames: number | undefined;
  /** Milliseconds from the start until that frame was painted. */
  ms: number;
}

declare global {
  interface Window {
    /** Resolves with the frame that shows a button called `label` in `root`, counted from the time `start`. */
    untilButton: (label: string, root: ParentNode, start: number) => Promise<Appearing>;
  }
}

/** Puts `untilButton` into the page. */
export function installProbe(): void {
  const isButton = (element: Element, label: string): boolean =>
    (element.ariaLabel === label || element.textContent?.trim() === label) &&
    element.getBoundingClientRect().width > 0;
  const holdsButton = (root: ParentNode, label: string): boolean =>
    [...root.querySelectorAll('*')].some(
      (element) => isButton(element, label) || (element.shadowRoot && holdsButton(element.shadowRoot, label)),
    );
  window.untilButton = async (label, root, start) => {
    let frames = 0;
    let shown = false;
    while (!shown && performance.now() - start < 3000) {
      // A timer that is set in a frame runs after that frame was painted.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      frames += 1;
      shown = holdsButton(root, label);
    }
    return { frames: shown ? frames : undefined, ms: performance.now() - start };
  };
}

/** Opens a popup, waits for a button called `label` in its toolbar, and closes it. */
export async function appearing(label: string): Promise<Appearing> {
  const toolbar = new Promise<Element>((resolve) => {
    const observer = new MutationObserver(() => {
      const row = document.querySelector('[command="Files"]')?.closest('tr');
      if (!row) return;
      observer.disconnect();
      resolve(row);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

  window.mailbox.open('popup');
  const row = await toolbar;
  const seen = await window.untilButton(label, row, performance.now());
  window.mailbox.composes[0]?.close();
  return seen;
}

/** Opens and closes `count` popups, each for five frames. */
export async function openAndClose(count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += 1) {
    window.mailbox.open('popup');
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    window.mailbox.composes[0]?.close();
  }
}
