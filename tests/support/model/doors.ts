import { expect } from '../e2e/fixtures.ts';
import type { Action } from './action.ts';
import { hostLinkRequests } from './meetings.ts';
import { recordedChanges } from './recorded-requests.ts';

const START = 'POST /permalink/:token';
const MINUTE = 60_000;

/** Actions that let guests in early. */
export const doors: Action[] = [
  {
    name: 'opens doors',
    async perform(host) {
      await host.choose('Let guests in early…');
      await host.press('Let guests in');
    },
    async verify(host) {
      await expect(host.dialog).toBeHidden();
      await expect(host.popup.row('Weekly sync')).toContainText('open, ');
      await expect.poll(() => host.room().starts).toBe(1);
      // Requests count even without a reply, because the start may have been billed.
      const startRequests = recordedChanges(host.eyeson).filter(({ route }) => route === START).length;
      const row = host.popup.row('Weekly sync');
      await expect(row).toContainText(new RegExp(`open, 1[45] min left · ${startRequests} start`));
      await host.extension.ask('door.close', { roomId: host.room().id });
    },
    expectedRequests: (host) => [...hostLinkRequests(host), { route: START, body: {} }],
    criticalRequest: START,
  },
  {
    name: 'closes doors, and the meeting goes on',
    async arrangeClient(host) {
      const span = { from: Date.now(), until: Date.now() + 15 * MINUTE };
      await host.extension.ask('door.open', { roomId: host.room().id, ...span });
    },
    perform: (host) => host.choose('Stop letting guests in early'),
    async verify(host) {
      await expect(host.popup.row('Weekly sync')).not.toContainText('left');
      expect(host.room().startedAt).not.toBeNull();
    },
  },
];
