import { test } from '../support/e2e/fixtures.ts';
import type { Action } from '../support/model/action.ts';
import { serverActions, localActions } from '../support/model/actions.ts';
import { Host } from '../support/model/host.ts';
import { runAction } from '../support/model/run-action.ts';
import {
  variantWithNthValues,
  singleSwitchVariants,
  type ApiVariant,
} from '../support/model/api-variants.ts';

/** Does all this one after the other in such a world. */
function go(title: string, world: ApiVariant, actions: readonly Action[]): void {
  test(title, { tag: '@long' }, async ({ extension, sandbox }) => {
    test.setTimeout(180_000);
    Object.assign(sandbox.eyeson.switches, world);
    const host = await Host.open(extension, sandbox);
    for (const action of actions) await runAction(host, action);
  });
}

const all = [...serverActions, ...localActions];

go('everything that a host does', {}, all);
for (const nth of [1, 2, 3])
  go(
    `everything that a host does, where Eyeson differs in everything: value ${nth} of each switch`,
    variantWithNthValues(nth),
    all,
  );
for (const [title, world] of singleSwitchVariants)
  go(`everything in which Eyeson has a part, where it differs in one thing: ${title}`, world, serverActions);
