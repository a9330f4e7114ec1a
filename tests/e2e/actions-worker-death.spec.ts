import { expect, test } from '../support/e2e/fixtures.ts';
import type { Action } from '../support/model/action.ts';
import { serverActions } from '../support/model/actions.ts';
import { expectConsistent } from '../support/model/invariants.ts';
import { replayRequest } from '../support/model/replay-request.ts';
import { Host } from '../support/model/host.ts';
import { firstStart } from '../support/model/meetings.ts';
import { prepareAction } from '../support/model/run-action.ts';
import { recordedChanges } from '../support/model/recorded-requests.ts';
import { variantWithNthValues, type ApiVariant } from '../support/model/api-variants.ts';

const open: ApiVariant = { ...variantWithNthValues(1), rateLimit: 'off' };

/** What could cost most, each in the world where it could. */
const short = new Set([
  'opens doors, after Eyeson has done it',
  'adds a co-host, after Eyeson has done it, where Eyeson differs in everything',
]);

interface Death {
  action: Action;
  world: ApiVariant;
  /** Eyeson has carried the request out, and its answer is lost. */
  isDone: boolean;
}

function die(title: string, { action, world, isDone }: Death): void {
  const { criticalRequest = '' } = action;
  const tag = short.has(title) ? [] : ['@long'];
  test(`the worker dies when the host ${title}`, { tag }, async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    Object.assign(eyeson.switches, world);
    const host = await Host.open(extension, sandbox);
    await prepareAction(host, action);
    eyeson.faults.add({ match: criticalRequest, do: 'hang', times: 1 });
    await action.perform(host);
    const hung = await eyeson.requests.waitFor(criticalRequest);
    expect(hung.status).toBe('hung');
    if (isDone) await replayRequest(sandbox, hung);
    await extension.killWorker();

    if (action.isNotIdempotent) {
      const again = host.popup.page.getByRole('button', { name: 'Try again' });
      await expect(again).toBeVisible();
      // Whether it was done nobody knows, and to do it again is for the host to say.
      if (isDone)
        return expect(recordedChanges(eyeson)).toHaveLength(action.expectedRequests?.(host).length ?? 0);
      await again.click();
    }
    await action.verify(host);
    await expectConsistent(host);
    const sent = recordedChanges(eyeson);
    expect(kinds(sent)).toEqual(kinds(action.expectedRequests?.(host) ?? []));
    await extension.ringAlarms();
    await expectConsistent(host);
    expect(recordedChanges(eyeson)).toEqual(sent);
  });
}

const kinds = (sent: { route: string }[]) => new Set(sent.map(({ route }) => route));

const moments = ({ criticalRequest }: Action) =>
  String(criticalRequest).includes('GET') ? [false] : [false, true];

for (const [where, world] of [
  ['', {}],
  [', where Eyeson differs in everything', open],
] as const)
  for (const action of serverActions.filter(({ criticalRequest }) => criticalRequest))
    for (const isDone of moments(action))
      die(`${action.name}, ${isDone ? 'after' : 'before'} Eyeson has done it${where}`, {
        action,
        world,
        isDone,
      });

for (const isDone of [false, true])
  die(`starts a meeting of which no host link is known, ${isDone ? 'after' : 'before'} Eyeson has told one`, {
    action: firstStart,
    world: { hostInReplies: 'none' },
    isDone,
  });
