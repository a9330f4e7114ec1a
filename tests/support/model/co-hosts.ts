import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const ADD = 'POST /permalink/:id/users';
const REMOVE = 'DELETE /permalink/:id/users/:token';

const hosts = (host: Host) => host.room().hosts.map(({ name }) => name);

/** Actions that add and remove co-hosts. */
export const coHosts: Action[] = [
  {
    name: 'adds a co-host',
    async perform(host) {
      await host.choose('Co-hosts…');
      await host.dialog.getByRole('textbox', { name: 'Co-host’s name' }).fill('Carla');
      await host.press('Add co-host');
    },
    async verify(host) {
      await host.dialog.getByRole('button', { name: 'Copy host link of Carla' }).click();
      await expect(host.dialog.getByRole('status')).toContainText('send it only to Carla');
      // A co-host whose reply was lost still exists at Eyeson, but nobody knows their link.
      const carla = host.room().hosts.findLast(({ name }) => name === 'Carla');
      expect(await host.extension.clipboard()).toBe(carla?.link);
      expect(new Set(hosts(host))).toEqual(new Set(['Hanna Host', 'Carla']));
      await host.focusPopup();
      await host.press('Done');
    },
    expectedRequests: () => [{ route: ADD, body: { user: { name: 'Carla', id: expect.any(String) } } }],
    criticalRequest: ADD,
  },
  {
    name: 'removes a co-host',
    async arrangeClient(host) {
      await host.extension.ask('coHost.add', { roomId: host.room().id, name: 'Carla' });
    },
    async perform(host) {
      await host.choose('Co-hosts…');
      await host.press('Remove Carla');
      await host.press('Remove');
    },
    async verify(host) {
      await expect(host.dialog.getByRole('listitem').filter({ hasText: 'Carla' })).toHaveCount(0);
      expect(hosts(host)).toEqual(['Hanna Host']);
      await host.press('Done');
    },
    expectedRequests: () => [{ route: REMOVE, body: {} }],
    criticalRequest: REMOVE,
  },
];
