import type { MockEyeson } from '../../../sandbox/eyeson/mock-eyeson.ts';
import { jump } from './chromium/clock.ts';
import type { Extension } from './chromium/extension.ts';
import { expect, team } from './fixtures.ts';

const DELETE = 'DELETE /permalink/:id';

/**
 * Lets the time pass in which a Delete can be undone, and expects that Eyeson hears of none that was undone.
 * Another room, which comes and goes for this, is deleted last; the extension carries deletions out in their order, so
 * once Eyeson hears of that one, it would have heard of the others.
 */
export async function expectNothingDeleted(extension: Extension, eyeson: MockEyeson): Promise<void> {
  const before = eyeson.requests.of(DELETE).length;
  const last = eyeson.addRoom({ key: team.key, name: 'Deleted last' });
  await extension.ask('rooms.refresh');
  await extension.ask('rooms.delete', { roomIds: [last.id] });
  const setRight = await jump(extension);
  await extension.ringAlarms();
  await expect.poll(() => eyeson.rooms().map(({ id }) => id)).not.toContain(last.id);
  await extension.ask('rooms.refresh');
  await setRight();
  const deleted = eyeson.requests.of(DELETE).slice(before);
  expect(deleted.map(({ path }) => path)).toEqual([`/permalink/${last.id}`]);
}
