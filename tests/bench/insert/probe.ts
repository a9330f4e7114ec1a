/* What runs in the page, in its own world. Each function stands alone: it is sent there as text. */

export interface Appearing {
  /** Frames from the toolbar's insertion to the first that shows the button in it; undefined when none did within 3 s. */
  frames: number | undefined;
  /** From the toolbar's insertion until that frame was painted. */
  ms: number;
}

/** Opens a popup, waits for a button called `label` in its toolbar, and closes it. */
export async function appearing(label: string): Promise<Appearing> {
  const isButton = (element: Element): boolean =>
    (element.ariaLabel === label || element.textContent?.trim() === label) &&
    element.getBoundingClientRect().width > 0;
  const holdsButton = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some(
      (element) => isButton(element) || (element.shadowRoot && holdsButton(element.shadowRoot)),
    );
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
  const start = performance.now();
  let frames = 0;
  let shown = false;
  while (!shown && performance.now() - start < 3000) {
    // A timer that is set in a frame runs after that frame was painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    frames += 1;
    shown = holdsButton(row);
  }
  const ms = performance.now() - start;
  window.mailbox.composes[0]?.close();
  return { frames: shown ? frames : undefined, ms };
}

/** Opens and closes `count` popups, each for five frames. */
export async function openAndClose(count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += 1) {
    window.mailbox.open('popup');
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    window.mailbox.composes[0]?.close();
  }
}
