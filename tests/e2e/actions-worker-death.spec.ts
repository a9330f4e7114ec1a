import { expect, test } from '../support/e2e/fixtures.ts';
import type { Action } from '../support/model/action.ts';
import { withEyeson } from '../support/model/actions.ts';
import { agrees } from '../support/model/invariants.ts';
import { carryOut } from '../support/model/carry-out.ts';
import { Host } from '../support/model/host.ts';
import { firstStart } from '../support/model/meetings.ts';
import { prepare } from '../support/model/run-action.ts';
import { sentTo } from '../support/model/recorded-requests.ts';
import { flipped, type World } from '../support/model/api-variants.ts';

const open: World = { ...flipped(1), rateLimit: 'off' };

/** What could cost most, each in the world where it could. */
const short = new Set([
  'opens doors, after Eyeson has done it',
  'adds a co-host, after Eyeson has done it, where Eyeson differs in everything',
]);

interface Death {
  action: Action;
  world: World;
  /** Eyeson has carried the request out, and its answer is lost. */
  isDone: boolean;
}

function die(title: string, { action, world, isDone }: Death): void {
  const { fatal = '' } = action;
  const tag = short.has(title) ? [] : ['@long'];
  test(`the worker dies when the host ${title}`, { tag }, async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    Object.assign(eyeson.switches, world);
    const host = await Host.sitDown(extension, sandbox);
    await prepare(host, action);
    eyeson.faults.add({ match: fatal, do: 'hang', times: 1 });
    await action.act(host);
    const hung = await eyeson.requests.waitFor(fatal);
    expect(hung.status).toBe('hung');
    if (isDone) await carryOut(sandbox, hung);
    await extension.killWorker();

    if (action.isOnce) {
      const again = host.popup.page.getByRole('button', { name: 'Try again' });
      await expect(again).toBeVisible();
      // Whether it was done nobody knows, and to do it again is for the host to say.
      if (isDone) return expect(sentTo(eyeson)).toHaveLength(action.sends?.(host).length ?? 0);
      await again.click();
    }
    await action.done(host);
    await agrees(host);
    const sent = sentTo(eyeson);
    expect(kinds(sent)).toEqual(kinds(action.sends?.(host) ?? []));
    await extension.ringAlarms();
    await agrees(host);
    expect(sentTo(eyeson)).toEqual(sent);
  });
}

const kinds = (sent: { route: string }[]) => new Set(sent.map(({ route }) => route));

const moments = ({ fatal }: Action) => (String(fatal).includes('GET') ? [false] : [false, true]);

for (const [where, world] of [
  ['', {}],
  [', where Eyeson differs in everything', open],
] as const)
  for (const action of withEyeson.filter(({ fatal }) => fatal))
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
