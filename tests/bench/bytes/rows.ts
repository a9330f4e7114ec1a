import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'wxt';
import type { Row } from '../row.ts';

/**
 * The content script of Brave Talk for Calendars 3.0.3, built from github.com/brave/brave-talk-gcalendar-extension at
 * a43e9531 with `npm ci` and `npm run build`; gzipped as here.
 */
const braveTalk = { raw: 16_487, gzipped: 5_772 };

const exact = (value: number) => ({ middle: value, low: value, high: value });

/** What every page of Gmail and Calendar gets, against Brave Talk. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  try {
    await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
    const of = async (name: string): Promise<Row[]> => {
      const code = await readFile(join(folder, 'chrome-mv3', 'content-scripts', `${name}.js`));
      return [
        row(`${name}.js`, { ours: code.length, against: braveTalk.raw, goal: 0.7 }),
        row(`${name}.js, gzipped`, {
          ours: gzipSync(code).length,
          against: braveTalk.gzipped,
          goal: 0.75,
        }),
      ];
    };
    return [...(await of('calendar')), ...(await of('gmail'))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const row = (script: string, { ours, against, goal }: Pick<Row, 'ours' | 'against' | 'goal'>): Row => ({
  name: `${script} : Brave Talk`,
  unit: 'bytes',
  ours,
  against,
  ratio: exact(ours / against),
  goal,
});
