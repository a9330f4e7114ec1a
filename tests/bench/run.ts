import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { goalText, keep, ratioText, readKept, valuesText } from './kept.ts';
import type { Row } from './row.ts';
import { print } from './table.ts';

/** Every folder here that measures. */
const benches = readdirSync(import.meta.dirname).filter((folder) =>
  existsSync(`${import.meta.dirname}/${folder}/rows.ts`),
);

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${benches.join(', ')}.`);
  process.exit(1);
}

const kept = await readKept();
const rows: Row[] = [];
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`… ${name}`);
  const bench: { rows: () => Promise<Row[]> } = await import(`./${name}/rows.ts`);
  rows.push(...(await bench.rows()));
}

function verdict({ ratio, goal }: Row): string {
  if (goal === undefined) return '';
  return ratio.middle <= goal ? 'reached' : 'MISSED';
}

print([
  ['what a person waits for', 'ours : against', 'ratio', 'spread of the machine', 'goal', '', 'kept'],
  ...rows.map((row) => [
    row.name,
    valuesText(row),
    ratioText(row.ratio),
    row.floor ? ratioText(row.floor) : '',
    goalText(row),
    verdict(row),
    kept.get(row.name)?.[2] ?? '–',
  ]),
]);
if (process.argv.includes('--keep')) await keep(rows);
