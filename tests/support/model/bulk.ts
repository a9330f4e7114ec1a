import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';
import { applyToAll } from './apply-to-all.ts';

const PAST = '2020-01-01T00:00:00Z';
const DELETE = 'DELETE /permalink/:id';
const PUT = 'PUT /permalink/:id';

function expireAll(host: Host): void {
  for (const name of ['Weekly sync', 'Support']) {
    host.eyeson.removeRoom(host.room(name).id);
    host.addRoom(name, PAST);
  }
}

const twice = (sent: { route: string; body: unknown }) => [sent, sent];

/** Bulk actions that involve Eyeson. */
export const bulk: Action[] = [
  {
    name: 'deletes all rooms of the table',
    async perform(host) {
      await applyToAll(host, 'Delete');
      await expect(host.table.getByText('2 rooms deleted')).toBeVisible();
      await host.passUndoPeriod();
    },
    async verify(host) {
      await host.extension.ringAlarms();
      await expect.poll(() => host.names(), { timeout: 30_000 }).toEqual([]);
      await expect(host.table.getByText('No rooms')).toBeVisible();
    },
    expectedRequests: () => twice({ route: DELETE, body: {} }),
    criticalRequest: DELETE,
  },
  {
    name: 'renews all expired rooms of the table',
    arrangeServer: expireAll,
    async perform(host) {
      await applyToAll(host, 'Remove expiry');
      const dialog = host.table.getByRole('dialog', { name: 'Remove the expiry of 2 rooms?' });
      await dialog.getByRole('button', { name: 'Remove expiry' }).click();
    },
    async verify(host) {
      await expect(host.table.getByText('Expiry of 2 rooms removed')).toBeVisible();
      expect(host.eyeson.rooms().map(({ expiresAt }) => expiresAt)).toEqual([null, null]);
    },
    expectedRequests: () => twice({ route: PUT, body: { expires_at: null } }),
    criticalRequest: PUT,
  },
  {
    name: 'renews one expired room in its row',
    arrangeServer: expireAll,
    async perform(host) {
      const table = await host.focusTable();
      await table
        .getByRole('row', { name: 'Support' })
        .getByRole('button', { name: 'Remove expiry' })
        .click();
    },
    async verify(host) {
      await expect.poll(() => host.room('Support').expiresAt).toBeNull();
      await expect(host.table.getByRole('row', { name: 'Support' })).not.toContainText('Expired');
      expect(host.room().expiresAt).not.toBeNull();
    },
    expectedRequests: () => [{ route: PUT, body: { expires_at: null } }],
    criticalRequest: PUT,
  },
];
