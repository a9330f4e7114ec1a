import { expect, test } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { agrees } from './invariants.ts';
import type { Host } from './host.ts';
import { sentTo } from './recorded-requests.ts';

const PAST_THE_LIMIT = 61_000;

/**
 * Runs an action like a user, and verifies its result in the extension, at Eyeson, and in the requests
 * sent.
 */
export const perform = (host: Host, action: Action): Promise<void> =>
  test.step(action.name, async () => {
    await prepare(host, action);
    await action.act(host);
    await action.done(host);
    await agrees(host);
    expect(sentTo(host.eyeson)).toEqual(action.sends?.(host) ?? []);
  });

/** Establishes the state that the action requires, whatever was done before. */
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
