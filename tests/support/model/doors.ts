import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { asHost } from './meetings.ts';
import { sentTo } from './recorded-requests.ts';

const START = 'POST /permalink/:token';
const MINUTE = 60_000;

/** Letting guests in ahead. */
export const doors: Action[] = [
  {
    name: 'opens doors',
    async act(host) {
      await host.choose('Open doors');
      await host.press('Open doors');
    },
    async done(host) {
      await expect(host.dialog).toBeHidden();
      await expect(host.popup.row('Weekly sync')).toContainText('doors open');
      await expect.poll(() => host.room().starts).toBe(1);
      // What was asked for counts, answered or not: it may have been billed.
      const asked = sentTo(host.eyeson).filter(({ route }) => route === START).length;
      const row = host.popup.row('Weekly sync');
      await expect(row).toContainText(new RegExp(`doors open, 1[45] min · ${asked} start`));
      await host.extension.ask('door.close', { roomId: host.room().id });
    },
    sends: (host) => [...asHost(host), { route: START, body: {} }],
    fatal: START,
  },
  {
    name: 'closes doors, and the meeting goes on',
    async here(host) {
      const span = { from: Date.now(), until: Date.now() + 15 * MINUTE };
      await host.extension.ask('door.open', { roomId: host.room().id, ...span });
    },
    act: (host) => host.choose('Close doors'),
    async done(host) {
      await expect(host.popup.row('Weekly sync')).not.toContainText('doors open');
      expect(host.room().startedAt).not.toBeNull();
    },
  },
];
