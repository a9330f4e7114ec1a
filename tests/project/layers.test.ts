import { describe, expect, it } from 'vitest';
import { arrows, layersOf } from '../support/project/arrows.ts';
import { cyclesOf, ownImportsOf, product } from '../support/project/sources.ts';

const layerOf = (path: string): string => layersOf(path)[0] ?? `no layer for ${path}`;

/** The arrows that a file needs: the layers other than its own that it imports from. */
const neededBy = (file: string): string[] =>
  ownImportsOf(file)
    .map(layerOf)
    .filter((layer) => layer !== layerOf(file));

describe('the layers', () => {
  it.each(product)('%s lies in one of them', (file) => {
    expect(layersOf(file)).toHaveLength(1);
  });

  it.each(product)('%s imports only along their arrows, types included', (file) => {
    const allowed = new Set(arrows.get(layerOf(file)));
    expect(neededBy(file).filter((layer) => !allowed.has(layer))).toEqual([]);
  });

  it('have no arrow that no import uses', () => {
    const used = new Set(product.flatMap((file) => neededBy(file).map((to) => `${layerOf(file)} → ${to}`)));
    const all = [...arrows].flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`));
    expect(all.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  it('are listed lowest first, so that no arrow points upwards and none comes back', () => {
    const order = [...arrows.keys()];
    const upwards = [...arrows].flatMap(([from, targets]) =>
      targets
        .filter((to) => !order.slice(0, order.indexOf(from)).includes(to))
        .map((to) => `${from} → ${to}`),
    );
    expect(upwards).toEqual([]);
  });
});

describe('the files', () => {
  it('import each other in no cycle, types included', () => {
    expect(cyclesOf(product, ownImportsOf)).toEqual([]);
  });

  it('would be found in a cycle', () => {
    const imports: Record<string, string[]> = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['b'] };
    expect(cyclesOf(Object.keys(imports), (file) => imports[file] ?? [])).toEqual([['b', 'c', 'd', 'b']]);
  });
});
