import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { peerBytes, sizesOf } from '../peers/bytes.ts';
import type { Bytes } from '../peers/known.ts';
import type { Row } from '../row.ts';

const exact = (value: number) => ({ middle: value, low: value, high: value });

/** What every page of Gmail and Calendar gets, against what Calendar gets of each peer. */
export async function rows(): Promise<Row[]> {
  const peers = await peerBytes();
  const folder = await mkdtemp(join(tmpdir(), 'permalinks-bench-'));
  try {
    await build({ root: new URL('../../..', import.meta.url).pathname, outDir: folder });
    const of = async (script: string) =>
      sizesOf(await readFile(join(folder, 'chrome-mv3', 'content-scripts', script)));
    const [calendar, gmail] = [await of('calendar.js'), await of('gmail.js')];
    const braveTalk = {
      peer: 'Brave Talk',
      against: peers.get('brave-talk'),
      goals: { raw: 0.7, gzipped: 0.75 },
    };
    // It brings jQuery, and nothing of it is minified.
    const jidesha = { peer: 'jidesha', against: peers.get('jidesha'), goals: { raw: 0.1, gzipped: 0.1 } };
    return [
      ...compared('calendar.js', { ours: calendar, ...braveTalk }),
      ...compared('gmail.js', { ours: gmail, ...braveTalk }),
      ...compared('calendar.js', { ours: calendar, ...jidesha }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Comparison {
  ours: Bytes;
  against: Bytes | undefined;
  peer: string;
  goals: Bytes;
}

function compared(script: string, { ours, against, peer, goals }: Comparison): Row[] {
  if (!against) return [];
  const row = (name: string, size: keyof Bytes): Row => ({
    name: `${name} : ${peer}`,
    unit: 'bytes',
    ours: ours[size],
    against: against[size],
    ratio: exact(ours[size] / against[size]),
    goal: goals[size],
  });
  return [row(script, 'raw'), row(`${script}, gzipped`, 'gzipped')];
}
