import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const CREATE = 'POST /permalink';
const user = { name: 'Hanna Host', id: expect.any(String) };

async function expectCreated(host: Host, name: string): Promise<void> {
  await expect(host.popup.says('Guest link copied')).toBeVisible();
  await expect(host.popup.row(name)).toHaveCount(1);
  expect(host.names()).toEqual([name, 'Support', 'Weekly sync'].toSorted());
  expect(host.room(name).hosts.map(({ name }) => name)).toEqual(['Hanna Host']);
  expect(await host.extension.clipboard()).toBe(host.room(name).guestLink);
}

/** Actions that create rooms. */
export const creating: Action[] = [
  {
    name: 'makes a room with a name and Enter',
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.field.fill('Board');
      await popup.field.press('Enter');
    },
    verify: (host) => expectCreated(host, 'Board'),
    expectedRequests: () => [{ route: CREATE, body: { name: 'Board', user, options: { widescreen: true } } }],
    criticalRequest: CREATE,
  },
  {
    name: 'makes a room with a preset',
    async arrangeClient(host) {
      const options = await host.focusOptions();
      await options.getByRole('button', { name: 'Add “Interview”' }).click();
      await expect(options.getByRole('listitem', { name: 'Interview' })).toBeVisible();
    },
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.field.fill('Anna');
      await popup.page.getByRole('button', { name: 'Create with a preset' }).click();
      await popup.page.getByRole('menuitem', { name: 'Interview' }).click();
    },
    async verify(host) {
      await expectCreated(host, 'Anna');
      expect(host.room('Anna').options).toMatchObject({ broadcast_available: false, lock_available: true });
      expect(host.room('Anna').expiresAt).not.toBeNull();
    },
    expectedRequests: () => [
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
    criticalRequest: CREATE,
  },
];
