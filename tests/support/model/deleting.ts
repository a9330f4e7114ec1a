import { expect } from '../e2e/fixtures.ts';
import { expectNothingDeleted } from '../e2e/nothing-deleted.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const DELETE = 'DELETE /permalink/:id';
const once = [{ route: DELETE, body: {} }];

async function expectDeleted(host: Host): Promise<void> {
  await host.extension.ringAlarms();
  await expect.poll(() => host.names(), { timeout: 30_000 }).toEqual(['Support']);
  await expect(host.popup.row('Weekly sync')).toBeHidden();
}

/** Actions that delete rooms. */
export const deleting: Action[] = [
  {
    name: 'deletes a room, of which Eyeson hears when it can be undone no more',
    async perform(host) {
      await host.choose('Delete');
      await expect(host.popup.says('“Weekly sync” deleted')).toBeVisible();
      expect(host.names()).toEqual(['Support', 'Weekly sync']);
      await host.passUndoPeriod();
    },
    verify: expectDeleted,
    expectedRequests: () => once,
    criticalRequest: DELETE,
  },
  {
    name: 'deletes a room in which a meeting runs, after a question',
    arrangeServer: (host) => host.eyeson.start(host.room().id),
    async perform(host) {
      await host.choose('Delete');
      await expect(host.dialog).toContainText('It ends for everyone in it');
      await host.press('Delete');
      await host.passUndoPeriod();
    },
    verify: expectDeleted,
    expectedRequests: () => once,
    criticalRequest: DELETE,
  },
  {
    name: 'deletes a room and thinks better of it',
    async perform(host) {
      await host.choose('Delete');
      await expect(host.popup.row('Weekly sync')).toBeHidden();
      await host.popup.page.getByRole('button', { name: 'Undo' }).click();
    },
    async verify(host) {
      await expect(host.popup.row('Weekly sync')).toBeVisible();
      await expectNothingDeleted(host.extension, host.eyeson);
    },
    // That of the room after which nothing more is to be expected.
    expectedRequests: () => once,
  },
];
