import type { Page } from '@playwright/test';

interface LayoutShift extends PerformanceEntry {
  value: number;
}

declare global {
  interface Window {
    layoutShifts: number[];
    inertAtFirst: boolean | undefined;
  }
}

/** Watches how much of a page moves by itself, from now on: what moves within half a second of a key or click counts, too. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.layoutShifts.push((entry as LayoutShift).value);
    }).observe({ type: 'layout-shift' });
  });
  return () =>
    page.evaluate(async () => {
      // A frame in which it moved is told of after that frame.
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      return window.layoutShifts.reduce((sum, value) => sum + value, 0);
    });
}

/**
 * Notes whether a press would do nothing, in the first frame in which an element is there.
 * @param at the middle of what a person would press, within that element
 * @returns a function that resolves to it
 */
export async function watchFirstFrame(
  page: Page,
  { selector, at }: { selector: string; at: { x: number; y: number } },
): Promise<() => Promise<boolean>> {
  await page.evaluate(
    ({ selector, at }) => {
      window.inertAtFirst = undefined;
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const hit = document.elementFromPoint(at.x, at.y);
          window.inertAtFirst = !hit?.closest('button, li');
        });
      });
      observer.observe(document.body, { childList: true, subtree: true });
    },
    { selector, at },
  );
  return async () => {
    await page.waitForFunction(() => window.inertAtFirst !== undefined);
    return page.evaluate(() => window.inertAtFirst === true);
  };
}
