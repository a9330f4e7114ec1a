import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const PUT = 'PUT /permalink/:id';
const PAST = '2020-01-01T00:00:00Z';
const FUTURE = '2099-01-01T10:00:00Z';

/** Opens *Edit* and waits until the options are loaded. */
async function openEditDialog(host: Host): Promise<void> {
  await host.choose('Edit…');
  await host.dialog.getByRole('checkbox', { name: 'Recording' }).waitFor();
}

async function expectClosed(host: Host): Promise<void> {
  await expect(host.dialog).toBeHidden();
}

/** Actions that change a room's name and expiry. */
export const editing: Action[] = [
  {
    name: 'renames a room',
    async perform(host) {
      await openEditDialog(host);
      await host.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Daily sync');
      await host.press('Save');
    },
    async verify(host) {
      await expectClosed(host);
      await expect(host.popup.row('Daily sync')).toBeVisible();
      expect(host.names()).toEqual(['Daily sync', 'Support']);
    },
    expectedRequests: () => [{ route: PUT, body: { name: 'Daily sync' } }],
    criticalRequest: PUT,
  },
  {
    name: 'ends the time in which a link works',
    async perform(host) {
      await openEditDialog(host);
      await host.dialog.getByLabel('Link expires').fill('2099-01-01T10:00');
      await host.press('Save');
    },
    async verify(host) {
      await expectClosed(host);
      expect(host.room().expiresAt).toMatch(/^2099-01-01/);
      expect(host.room('Support').expiresAt).toBeNull();
    },
    expectedRequests: () => [{ route: PUT, body: { expires_at: expect.stringMatching(/^2099-01-01T/) } }],
    criticalRequest: PUT,
  },
  {
    name: 'lets a link work for ever',
    arrangeServer: (host) => {
      host.eyeson.removeRoom(host.room().id);
      host.addRoom('Weekly sync', FUTURE);
    },
    async perform(host) {
      await openEditDialog(host);
      await host.press('No expiry');
      await host.press('Save');
    },
    async verify(host) {
      await expectClosed(host);
      expect(host.room().expiresAt).toBeNull();
    },
    expectedRequests: () => [{ route: PUT, body: { expires_at: null } }],
    criticalRequest: PUT,
  },
  {
    name: 'renews an expired room',
    arrangeServer: (host) => {
      host.eyeson.removeRoom(host.room().id);
      host.addRoom('Weekly sync', PAST);
    },
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.row('Weekly sync').getByRole('button', { name: 'Remove expiry…' }).click();
      await host.press('Remove expiry');
    },
    async verify(host) {
      await expect(host.popup.row('Weekly sync')).not.toContainText('Expired');
      expect(host.room().expiresAt).toBeNull();
    },
    expectedRequests: () => [{ route: PUT, body: { expires_at: null } }],
    criticalRequest: PUT,
  },
];
