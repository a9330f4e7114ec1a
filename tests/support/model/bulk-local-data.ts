import { readFile } from 'node:fs/promises';
import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { applyToAll } from './apply-to-all.ts';

/** Bulk actions on local data. */
export const bulkLocalData: Action[] = [
  {
    name: 'pins all rooms of the table',
    perform: (host) => applyToAll(host, 'Pin'),
    verify: (host) => expect(host.table.getByRole('button', { name: 'Pinned 2' })).toBeVisible(),
  },
  {
    name: 'mutes all rooms of the table',
    perform: (host) => applyToAll(host, 'Mute notifications'),
    verify: (host) =>
      expect(host.table.getByRole('button', { name: 'Unmute notifications', exact: true })).toBeVisible(),
  },
  {
    name: 'saves the table for a spreadsheet',
    async perform(host) {
      const table = await host.focusTable();
      const saving = table.waitForEvent('download');
      await table.getByRole('button', { name: 'Export CSV' }).click();
      const text = await readFile(await (await saving).path(), 'utf8');
      for (const { guestLink } of host.eyeson.rooms()) expect(text).toContain(guestLink);
    },
    verify: () => Promise.resolve(),
  },
];
