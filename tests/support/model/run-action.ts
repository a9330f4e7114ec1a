import { expect, test } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { agrees } from './invariants.ts';
import type { Host } from './host.ts';
import { sentTo } from './recorded-requests.ts';

const PAST_THE_LIMIT = 61_000;

/** Does one thing as a host would, and looks what came of it: here, at Eyeson, and on the way. */
export const perform = (host: Host, action: Action): Promise<void> =>
  test.step(action.name, async () => {
    await prepare(host, action);
    await action.act(host);
    await action.done(host);
    await agrees(host);
    expect(sentTo(host.eyeson)).toEqual(action.sends?.(host) ?? []);
  });

/** Brings about what there has to be before the action, whatever was done before. */
export async function prepare(host: Host, { there, here }: Action): Promise<void> {
  const { eyeson } = host;
  for (const { id } of eyeson.rooms()) eyeson.removeRoom(id);
  if (eyeson.switches.rateLimit !== 'off') eyeson.clock.advance(PAST_THE_LIMIT);
  host.addRoom('Weekly sync');
  host.addRoom('Support');
  there?.(host);
  await agrees(host);
  await here?.(host);
  eyeson.requests.clear();
}
