import { test } from '../support/e2e/fixtures.ts';
import type { Action } from '../support/model/action.ts';
import { withEyeson, withoutEyeson } from '../support/model/actions.ts';
import { Host } from '../support/model/host.ts';
import { perform } from '../support/model/run-action.ts';
import { flipped, singles, type World } from '../support/model/api-variants.ts';

/** Does all this one after the other in such a world. */
function go(title: string, world: World, actions: readonly Action[]): void {
  test(title, { tag: '@long' }, async ({ extension, sandbox }) => {
    test.setTimeout(180_000);
    Object.assign(sandbox.eyeson.switches, world);
    const host = await Host.sitDown(extension, sandbox);
    for (const action of actions) await perform(host, action);
  });
}

const all = [...withEyeson, ...withoutEyeson];

go('everything that a host does', {}, all);
for (const nth of [1, 2, 3])
  go(
    `everything that a host does, where Eyeson differs in everything: value ${nth} of each switch`,
    flipped(nth),
    all,
  );
for (const [title, world] of singles)
  go(`everything in which Eyeson has a part, where it differs in one thing: ${title}`, world, withEyeson);
