import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Row } from './row.ts';
import type { Estimate } from './statistics.ts';

const FILE = new URL('../../docs/performance.md', import.meta.url);

/** The table that this keeps; the text around it is written by hand. */
const TABLE = /(?<=<!-- kept -->\n)[^]*?(?=<!-- \/kept -->)/;

const HEAD = ['what a person waits for', 'ours : against', 'ratio', 'spread of the machine', 'goal'];

/** A ratio, with the interval in which it is with 95 % confidence. */
export const ratioText = ({ middle, low, high }: Estimate): string =>
  `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

/** The two values of which a row is the ratio. */
export const valuesText = ({ ours, against, unit }: Row): string =>
  `${valueText(ours)} : ${valueText(against)} ${unit}`;

function valueText(value: number): string {
  if (value === Infinity) return 'never';
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** What the ratio of a row may be; of a row that only informs, a dash. */
export const goalText = ({ goal }: Row): string => (goal === undefined ? '–' : `≤ ${goal}`);

/** The rows of the table that was kept, each as its cells, by name. */
export async function readKept(): Promise<Map<string, string[]>> {
  const [table = ''] = TABLE.exec(await readFile(FILE, 'utf8')) ?? [];
  const rows = table.trim().split('\n').slice(2);
  const cells = rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(cells.map((row) => [row[0] ?? '', row]));
}

/** Writes rows into the table in `docs/performance.md`; those that were not measured now stay as they are. */
export async function keep(rows: readonly Row[]): Promise<void> {
  const kept = await readKept();
  for (const row of rows) {
    const floor = row.floor ? ratioText(row.floor) : '';
    kept.set(row.name, [row.name, valuesText(row), ratioText(row.ratio), floor, goalText(row)]);
  }
  const lines = [HEAD, HEAD.map(() => '---'), ...kept.values()].map((cells) => `| ${cells.join(' | ')} |`);
  const text = await readFile(FILE, 'utf8');
  const style = await resolveConfig(fileURLToPath(FILE));
  const changed = text.replace(TABLE, () => `\n${lines.join('\n')}\n\n`);
  await writeFile(FILE, await format(changed, { ...style, parser: 'markdown' }));
}
