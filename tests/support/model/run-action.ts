import { expect, test } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { expectConsistent } from './invariants.ts';
import type { Host } from './host.ts';
import { recordedChanges } from './recorded-requests.ts';
import { removeRooms } from './remove-rooms.ts';

const PAST_RATE_LIMIT_MS = 61_000;

/**
 * Runs an action like a user, and verifies its result in the extension, at Eyeson, and in the requests
 * sent.
 */
export const runAction = (host: Host, action: Action): Promise<void> =>
  test.step(action.name, async () => {
    await prepareAction(host, action);
    await action.perform(host);
    await action.verify(host);
    await expectConsistent(host);
    expect(recordedChanges(host.eyeson)).toEqual(action.expectedRequests?.(host) ?? []);
  });

/** Establishes the state that the action requires, whatever was done before. */
export async function prepareAction(host: Host, { arrangeServer, arrangeClient }: Action): Promise<void> {
  const { eyeson } = host;
  const old = eyeson.rooms().map(({ id }) => id);
  if (eyeson.switches.rateLimit !== 'off') eyeson.clock.advance(PAST_RATE_LIMIT_MS);
  host.addRoom('Weekly sync');
  host.addRoom('Support');
  await removeRooms(host, old);
  arrangeServer?.(host);
  await expectConsistent(host);
  await arrangeClient?.(host);
  eyeson.requests.clear();
}
