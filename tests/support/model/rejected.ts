import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { hostLinkRequests } from './meetings.ts';

/** Actions that Eyeson rejects; an error message is shown. */
export const rejected: Action[] = [
  {
    name: 'edits a room that was deleted elsewhere',
    async perform(host) {
      host.eyeson.removeRoom(host.room().id);
      await host.choose('Edit…');
      await host.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Daily sync');
      await host.press('Save');
    },
    async verify(host) {
      await expect(host.dialog.getByRole('alert')).toContainText('Eyeson can’t find this room');
      await expect(host.dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Daily sync');
      await host.press('Cancel');
    },
    expectedRequests: () => [{ route: 'PUT /permalink/:id', body: { name: 'Daily sync' } }],
  },
  {
    name: 'has planned to let guests into a room early that has expired by then',
    async perform(host) {
      host.eyeson.expireRoom(host.room().id);
      const span = { from: Date.now(), until: Date.now() + 15 * 60_000 };
      await host.extension.ask('door.open', { roomId: host.room().id, ...span });
      await host.focusPopup();
    },
    async verify(host) {
      const words = '“Weekly sync” is no longer open to guests. This room has expired';
      await expect(host.popup.page.getByText(words)).toBeVisible();
      expect(host.room().starts).toBe(0);
      await host.popup.page.getByRole('button', { name: 'Close', exact: true }).click();
    },
    expectedRequests: (host) => [...hostLinkRequests(host), { route: 'POST /permalink/:token', body: {} }],
  },
  {
    name: 'makes a room while Eyeson has locked the key',
    async perform(host) {
      host.eyeson.lockKey(host.eyeson.rooms()[0]?.key ?? '');
      const popup = await host.focusPopup();
      await popup.field.fill('Board');
      await popup.field.press('Enter');
    },
    async verify(host) {
      await expect(host.popup.says('Eyeson has locked this API key')).toBeVisible();
      host.eyeson.lockKey(host.eyeson.rooms()[0]?.key ?? '', false);
      await expect(host.popup.field).toHaveValue('Board');
      await host.popup.page.getByRole('button', { name: 'Try again' }).click();
      await expect(host.popup.says('Guest link copied')).toBeVisible();
      expect(host.names()).toEqual(['Board', 'Support', 'Weekly sync']);
    },
    expectedRequests: () => {
      const body = expect.objectContaining({ name: 'Board' });
      return [
        { route: 'POST /permalink', body },
        { route: 'POST /permalink', body },
      ];
    },
  },
];
