import type { Extension } from '../../support/e2e/chromium/extension.ts';

/**
 * What the openings of one page took to its first row, in milliseconds: from its script's start, from where that has
 * run once through, and from the click.
 */
export interface Openings {
  fromScript: number[];
  fromTurn: number[];
  fromClick: number[];
}

export type Pages = Record<'popup' | 'empty' | 'again', Openings>;

const files = { popup: 'popup.html', empty: 'empty.html', again: 'empty.html' };

/** Opens popup and empty page in turn, the empty one twice: what it differs from itself is the floor. */
export async function openings(extension: Extension, rounds: number): Promise<Pages> {
  const pages: Pages = { popup: none(), empty: none(), again: none() };
  const names = Object.keys(pages) as (keyof Pages)[];
  for (let round = -1; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const page = await extension.open(extension.url(files[name]));
      const { row, start, end } = await page.evaluate(async () => ({
        row: await window.paints.firstRow,
        start: window.paints.scriptStart(),
        end: window.paints.scriptEnd(),
      }));
      await page.close();
      // The first round fills the browser's caches.
      if (round < 0) continue;
      pages[name].fromScript.push(row - start);
      pages[name].fromTurn.push(row - end);
      pages[name].fromClick.push(row);
    }
  }
  return pages;
}

const none = (): Openings => ({ fromScript: [], fromTurn: [], fromClick: [] });
