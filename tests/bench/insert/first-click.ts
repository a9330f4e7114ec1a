import type { Page } from '@playwright/test';
import type { Extension } from '../../support/e2e/chromium/extension.ts';
import { startMetrics } from './metrics.ts';
import { settled } from './settled.ts';

/** Milliseconds from the release of the button to the first room in the list: of the first click in a page, and the second. */
export interface Clicks {
  first: number;
  second: number;
}

/** Runs inside the page: waits for a click on the extension's button, and then for its list. */
function untilRoom(): Promise<number> {
  const hasRoom = () =>
    [...document.querySelectorAll('permalinks-for-eyeson')].some((outer) =>
      outer.shadowRoot?.querySelector('[role=option]:not(.new)'),
    );
  return new Promise((resolve) => {
    addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          if (hasRoom()) resolve(performance.now() - timeStamp);
          else port2.postMessage(null);
        });
        port1.start();
        port2.postMessage(null);
      },
      { capture: true, once: true },
    );
  });
}

async function click(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Add Eyeson link', includeHidden: true });
  const box = await button.boundingBox();
  if (!box) throw new Error('the button is not shown');
  const shown = page.evaluate(untilRoom);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.down();
  await page.mouse.up();
  const took = await shown;
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  return took;
}

/**
 * Opens a mail, and clicks twice on its button.
 * @param query how the page is, as the look-alike's `scenario.ts` says
 * @param isAlive whether the worker runs at the first click, too
 */
export async function measureClicks(extension: Extension, query: string, isAlive: boolean): Promise<Clicks> {
  const page = await extension.context.newPage();
  await page.goto(`https://mail.google.com/mail/u/0/?open=popup&${query}`);
  await page.waitForFunction(() => 'mailbox' in window);
  await page.bringToFront();
  const metrics = await startMetrics(await page.context().newCDPSession(page));
  await settled({ metrics });
  if (isAlive) await extension.worker();
  else await extension.killWorker();
  const first = await click(page);
  await settled({ metrics });
  const second = await click(page);
  await page.close();
  return { first, second };
}
