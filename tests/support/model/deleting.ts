import { expect } from '../e2e/fixtures.ts';
import { expectNothingDeleted } from '../e2e/nothing-deleted.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const DELETE = 'DELETE /permalink/:id';
const once = [{ route: DELETE, body: {} }];

async function gone(host: Host): Promise<void> {
  await host.extension.ringAlarms();
  await expect.poll(() => host.names(), { timeout: 30_000 }).toEqual(['Support']);
  await expect(host.popup.row('Weekly sync')).toBeHidden();
}

/** Deleting rooms. */
export const deleting: Action[] = [
  {
    name: 'deletes a room, of which Eyeson hears when it can be undone no more',
    async act(host) {
      await host.choose('Delete');
      await expect(host.popup.says('“Weekly sync” deleted')).toBeVisible();
      expect(host.names()).toEqual(['Support', 'Weekly sync']);
      await host.undoIsOver();
    },
    done: gone,
    sends: () => once,
    fatal: DELETE,
  },
  {
    name: 'deletes a room in which a meeting runs, after a question',
    there: (host) => host.eyeson.start(host.room().id),
    async act(host) {
      await host.choose('Delete');
      await expect(host.dialog).toContainText('ends for everybody inside');
      await host.press('Delete');
      await host.undoIsOver();
    },
    done: gone,
    sends: () => once,
    fatal: DELETE,
  },
  {
    name: 'deletes a room and thinks better of it',
    async act(host) {
      await host.choose('Delete');
      await expect(host.popup.row('Weekly sync')).toBeHidden();
      await host.popup.page.getByRole('button', { name: 'Undo' }).click();
    },
    async done(host) {
      await expect(host.popup.row('Weekly sync')).toBeVisible();
      await expectNothingDeleted(host.extension, host.eyeson);
    },
    // That of the room after which nothing more is to be expected.
    sends: () => once,
  },
];
