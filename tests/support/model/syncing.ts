import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import type { Host } from './host.ts';
import { removeRooms } from './remove-rooms.ts';

const LIST = 'GET /permalink';
const CREATED_ELSEWHERE = 30;
/** Including the two rooms that always exist. */
const ALL = CREATED_ELSEWHERE + 2;

/** Page numbers that were requested of the room list. */
const requestedPages = ({ eyeson }: Host) =>
  new Set(
    eyeson.requests.of(LIST).map(({ path }) => new URL(path, 'https://eyeson').searchParams.get('page')),
  );

/** Actions that sync rooms created or deleted elsewhere. */
export const syncing: Action[] = [
  {
    name: 'sees all rooms that were made elsewhere, however many pages they fill',
    async perform(host) {
      for (let n = 1; n <= CREATED_ELSEWHERE; n++) host.addRoom(`Room ${n}`);
      const table = await host.focusTable();
      await table.getByRole('button', { name: 'Sync now' }).click();
    },
    async verify(host) {
      const table = host.table.getByRole('table', { name: 'Rooms' });
      await expect(table).toHaveAttribute('aria-rowcount', String(ALL + 1));
      await expect(host.popup.rows.first()).toHaveAttribute('aria-setsize', String(ALL));
      const isCut = host.eyeson.switches.largestLimit === 25;
      expect(requestedPages(host)).toEqual(new Set(isCut ? ['1', '2'] : ['1']));
      const created = host.eyeson.rooms().filter(({ name }) => name?.startsWith('Room'));
      await removeRooms(
        host,
        created.map(({ id }) => id),
      );
    },
    criticalRequest: LIST,
  },
  {
    name: 'sees that a room is gone that somebody deleted elsewhere',
    async perform(host) {
      host.eyeson.removeRoom(host.room().id);
      const table = await host.focusTable();
      await table.getByRole('button', { name: 'Sync now' }).click();
    },
    verify: (host) => expect(host.popup.row('Weekly sync')).toBeHidden(),
  },
];
