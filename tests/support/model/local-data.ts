import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';

/** Actions that change local metadata or share a link. None of them involves Eyeson. */
export const localData: Action[] = [
  {
    name: 'pins a room',
    perform: (host) => host.choose('Pin'),
    verify: ({ popup }) => expect(popup.rows.first()).toHaveAccessibleName('Weekly sync'),
  },
  {
    name: 'mutes a room',
    perform: (host) => host.choose('Mute notifications'),
    async verify(host) {
      await (
        await host.focusPopup()
      )
        .row('Weekly sync')
        .getByRole('button', { name: 'More actions for' })
        .click();
      await expect(host.popup.page.getByRole('menuitem', { name: 'Unmute notifications' })).toBeVisible();
      await host.popup.page.keyboard.press('Escape');
    },
  },
  {
    name: 'puts a note and a colour on a room',
    async perform(host) {
      await host.choose('Note and colour…');
      await host.dialog.getByRole('textbox', { name: 'Note' }).fill('Ask for the budget');
      await host.dialog.getByRole('radio', { name: 'Green' }).check();
      await host.press('Save');
    },
    async verify({ popup }) {
      await expect(popup.row('Weekly sync')).toHaveAccessibleDescription(/Ask for the budget/);
    },
  },
  {
    name: 'adds a reminder',
    async perform(host) {
      await host.choose('Reminders…');
      await host.dialog.getByLabel('Time', { exact: true }).fill('2099-12-31T10:00');
      await host.press('Add reminder');
    },
    async verify(host) {
      await expect(host.dialog.getByRole('listitem')).toHaveCount(1);
      await host.press('Done');
    },
  },
  {
    name: 'copies a guest link',
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.row('Weekly sync').getByRole('button', { name: 'Copy guest link of' }).click();
    },
    async verify(host) {
      await expect(host.popup.says('Guest link copied')).toBeVisible();
      expect(await host.extension.clipboard()).toBe(host.room().guestLink);
    },
  },
  {
    name: 'copies an invitation',
    async perform(host) {
      await host.choose('Share…');
      await host.press('Copy invitation');
    },
    async verify(host) {
      await expect(host.popup.says('Copied')).toBeVisible();
      expect(await host.extension.clipboard()).toContain(host.room().guestLink);
    },
  },
  {
    name: 'looks at a QR code',
    perform: (host) => host.choose('Show QR code…'),
    async verify(host) {
      await expect(host.popup.page.getByRole('img', { name: 'QR code of “Weekly sync”' })).toBeVisible();
      await host.press('Close');
    },
  },
];
