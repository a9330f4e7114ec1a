import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';

const LIST = 'GET /permalink';
const ELSEWHERE = 30;
/** Including the two rooms that always exist. */
const ALL = ELSEWHERE + 2;

/** Page numbers that were requested of the room list. */
const pages = ({ eyeson }: Host) =>
  new Set(
    eyeson.requests.of(LIST).map(({ path }) => new URL(path, 'https://eyeson').searchParams.get('page')),
  );

/** Actions that sync rooms created or deleted elsewhere. */
export const seeing: Action[] = [
  {
    name: 'sees all rooms that were made elsewhere, however many pages they fill',
    async act(host) {
      for (let n = 1; n <= ELSEWHERE; n++) host.addRoom(`Room ${n}`);
      const options = await host.inOptions();
      await options.getByRole('button', { name: 'Sync now' }).click();
    },
    async done(host) {
      const table = host.options.getByRole('table', { name: 'Rooms' });
      await expect(table).toHaveAttribute('aria-rowcount', String(ALL + 1));
      await expect(host.popup.rows.first()).toHaveAttribute('aria-setsize', String(ALL));
      const isCut = host.eyeson.switches.largestLimit === 25;
      expect(pages(host)).toEqual(new Set(isCut ? ['1', '2'] : ['1']));
      for (const { id, name } of host.eyeson.rooms())
        if (name?.startsWith('Room')) host.eyeson.removeRoom(id);
    },
    fatal: LIST,
  },
  {
    name: 'sees that a room is gone that somebody deleted elsewhere',
    async act(host) {
      host.eyeson.removeRoom(host.room().id);
      const options = await host.inOptions();
      await options.getByRole('button', { name: 'Sync now' }).click();
    },
    done: (host) => expect(host.popup.row('Weekly sync')).toBeHidden(),
  },
];
