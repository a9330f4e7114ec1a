import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const ADD = 'POST /permalink/:id/users';
const REMOVE = 'DELETE /permalink/:id/users/:token';

const hosts = (host: Host) => host.room().hosts.map(({ name }) => name);

/** Adding and removing further hosts. */
export const coHosts: Action[] = [
  {
    name: 'adds a co-host',
    async act(host) {
      await host.choose('Add co-host');
      await host.dialog.getByRole('textbox', { name: 'Name of the co-host' }).fill('Carla');
      await host.press('Add co-host');
    },
    async done(host) {
      await host.dialog.getByRole('button', { name: 'Copy host link of Carla' }).click();
      await expect(host.dialog.getByRole('status')).toContainText('give it to Carla alone');
      // Whoever was added before an answer that got lost is at Eyeson still; nobody can find out their link.
      const carla = host.room().hosts.findLast(({ name }) => name === 'Carla');
      expect(await host.extension.clipboard()).toBe(carla?.link);
      expect(new Set(hosts(host))).toEqual(new Set(['Hanna Host', 'Carla']));
      await host.inPopup();
      await host.press('Cancel');
    },
    sends: () => [{ route: ADD, body: { user: { name: 'Carla', id: expect.any(String) } } }],
    fatal: ADD,
  },
  {
    name: 'removes a co-host',
    async here(host) {
      await host.extension.ask('coHost.add', { roomId: host.room().id, name: 'Carla' });
    },
    async act(host) {
      await host.choose('Add co-host');
      await host.press('Remove Carla');
      await host.press('Remove');
    },
    async done(host) {
      await expect(host.dialog.getByRole('listitem').filter({ hasText: 'Carla' })).toHaveCount(0);
      expect(hosts(host)).toEqual(['Hanna Host']);
      await host.press('Cancel');
    },
    sends: () => [{ route: REMOVE, body: {} }],
    fatal: REMOVE,
  },
];
