import { readFileSync } from 'node:fs';

/** The table of `tests/project/arrows.txt`: each layer, lowest first, with the layers that it imports from. */
export const arrows: ReadonlyMap<string, readonly string[]> = readArrows();

function readArrows(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  let row: string[] = [];
  for (const line of readFileSync('tests/project/arrows.txt', 'utf8').split('\n')) {
    const name = line.trim();
    if (name === '' || name.startsWith('#')) continue;
    if (line.startsWith(' ')) row.push(name);
    else table.set(name, (row = []));
  }
  return table;
}

/** The layers that a path lies in: one, if the table is complete. */
export const layersOf = (path: string): string[] =>
  [...arrows.keys()].filter((layer) => path === layer || path.startsWith(`${layer}/`));
