import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';
import { toAll } from './to-all.ts';

const PAST = '2020-01-01T00:00:00Z';
const DELETE = 'DELETE /permalink/:id';
const PUT = 'PUT /permalink/:id';

function expire(host: Host): void {
  for (const name of ['Weekly sync', 'Support']) {
    host.eyeson.removeRoom(host.room(name).id);
    host.addRoom(name, PAST);
  }
}

const twice = (sent: { route: string; body: unknown }) => [sent, sent];

/** Bulk actions that involve Eyeson. */
export const table: Action[] = [
  {
    name: 'deletes all rooms of the table',
    async act(host) {
      await toAll(host, 'Delete');
      await expect(host.options.getByText('2 rooms deleted')).toBeVisible();
      await host.undoIsOver();
    },
    async done(host) {
      await host.extension.ringAlarms();
      await expect.poll(() => host.names(), { timeout: 30_000 }).toEqual([]);
      await expect(host.options.getByText('No rooms')).toBeVisible();
    },
    sends: () => twice({ route: DELETE, body: {} }),
    fatal: DELETE,
  },
  {
    name: 'renews all expired rooms of the table',
    there: expire,
    async act(host) {
      await toAll(host, 'Renew');
      const dialog = host.options.getByRole('dialog', { name: 'Renew 2 rooms' });
      await dialog.getByRole('button', { name: 'Renew' }).click();
    },
    async done(host) {
      await expect(host.options.getByText('2 rooms renewed')).toBeVisible();
      expect(host.eyeson.rooms().map(({ expiresAt }) => expiresAt)).toEqual([null, null]);
    },
    sends: () => twice({ route: PUT, body: { expires_at: null } }),
    fatal: PUT,
  },
  {
    name: 'renews one expired room in its row',
    there: expire,
    async act(host) {
      const options = await host.inOptions();
      await options.getByRole('row', { name: 'Support' }).getByRole('button', { name: 'Renew' }).click();
    },
    async done(host) {
      await expect.poll(() => host.room('Support').expiresAt).toBeNull();
      await expect(host.options.getByRole('row', { name: 'Support' })).not.toContainText('Expired');
      expect(host.room().expiresAt).not.toBeNull();
    },
    sends: () => [{ route: PUT, body: { expires_at: null } }],
    fatal: PUT,
  },
];
