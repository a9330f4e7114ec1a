import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const CREATE = 'POST /permalink';
const user = { name: 'Hanna Host', id: expect.any(String) };

async function made(host: Host, name: string): Promise<void> {
  await expect(host.popup.says('Guest link copied')).toBeVisible();
  await expect(host.popup.row(name)).toHaveCount(1);
  expect(host.names()).toEqual([name, 'Support', 'Weekly sync'].toSorted());
  expect(host.room(name).hosts.map(({ name }) => name)).toEqual(['Hanna Host']);
  expect(await host.extension.clipboard()).toBe(host.room(name).guestLink);
}

/** Actions that create rooms. */
export const making: Action[] = [
  {
    name: 'makes a room with a name and Enter',
    async act(host) {
      const popup = await host.inPopup();
      await popup.newRoomName.fill('Board');
      await popup.newRoomName.press('Enter');
    },
    done: (host) => made(host, 'Board'),
    sends: () => [{ route: CREATE, body: { name: 'Board', user, options: { widescreen: true } } }],
    fatal: CREATE,
  },
  {
    name: 'makes a room with a preset',
    async here(host) {
      const options = await host.inOptions();
      await options.getByRole('button', { name: 'Add “Interview”' }).click();
      await expect(options.getByRole('listitem', { name: 'Interview' })).toBeVisible();
    },
    async act(host) {
      const popup = await host.inPopup();
      await popup.newRoomName.fill('Anna');
      await popup.page.getByRole('button', { name: 'Create with a preset' }).click();
      await popup.page.getByRole('menuitem', { name: 'Interview' }).click();
    },
    async done(host) {
      await made(host, 'Anna');
      expect(host.room('Anna').options).toMatchObject({ broadcast_available: false, lock_available: true });
      expect(host.room('Anna').expiresAt).not.toBeNull();
    },
    sends: () => [
      {
        route: CREATE,
        body: {
          name: 'Anna',
          user,
          expires_at: expect.any(String),
          options: { broadcast_available: false, lock_available: true, widescreen: true },
        },
      },
    ],
    fatal: CREATE,
  },
];
