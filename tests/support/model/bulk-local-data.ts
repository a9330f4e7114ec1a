import { readFile } from 'node:fs/promises';
import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { toAll } from './to-all.ts';

/** Bulk actions on local data. */
export const tableMarks: Action[] = [
  {
    name: 'pins all rooms of the table',
    act: (host) => toAll(host, 'Pin'),
    done: (host) => expect(host.options.getByRole('button', { name: 'Pinned 2' })).toBeVisible(),
  },
  {
    name: 'mutes all rooms of the table',
    act: (host) => toAll(host, 'Mute'),
    done: (host) => expect(host.options.getByRole('button', { name: 'Unmute', exact: true })).toBeVisible(),
  },
  {
    name: 'saves the table for a spreadsheet',
    async act(host) {
      const options = await host.inOptions();
      const saving = options.waitForEvent('download');
      await options.getByRole('button', { name: 'Export CSV' }).click();
      const text = await readFile(await (await saving).path(), 'utf8');
      for (const { guestLink } of host.eyeson.rooms()) expect(text).toContain(guestLink);
    },
    done: () => Promise.resolve(),
  },
];
