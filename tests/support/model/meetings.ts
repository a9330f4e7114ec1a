import { expect } from '../e2e/fixtures.ts';
import type { Action, ChangeRequest } from './action.ts';
import type { Host } from './host.ts';

const ADD_SELF: ChangeRequest = {
  route: 'POST /permalink/:id/users',
  body: { user: { name: 'Hanna Host', id: expect.any(String) } },
};

/**
 * Requests that give the user a host link: if Eyeson returns none for a room created elsewhere, the user is
 * added as a host first.
 */
export const hostLinkRequests = ({ eyeson }: Host): ChangeRequest[] =>
  eyeson.switches.hostInReplies === 'none' ? [ADD_SELF] : [];

async function open(host: Host, button: string): Promise<void> {
  const popup = await host.focusPopup();
  await popup.row('Weekly sync').getByRole('button', { name: button }).click();
}

/** Expects that the host is in a meeting that was started once, then leaves it. */
async function expectEntered(host: Host): Promise<void> {
  const links = () => host.room().hosts.map(({ link }) => link);
  const meeting = () => host.extension.context.pages().find((page) => links().includes(page.url()));
  await expect.poll(() => meeting() !== undefined).toBe(true);
  await expect(host.popup.row('Weekly sync')).toContainText('in the meeting');
  expect(host.room().starts).toBe(1);
  await meeting()?.close();
}

function startWithWaitingGuest(host: Host): void {
  const { id } = host.room();
  host.eyeson.start(id);
  host.eyeson.enter(id, { name: 'Anna', guest: true });
}

const MESSAGE = 'I’ll be with you in 2 minutes';

const start: Action = {
  name: 'starts a meeting',
  perform: (host) => open(host, 'Start “Weekly sync”'),
  verify: expectEntered,
  expectedRequests: hostLinkRequests,
};

/** Starting a meeting when Eyeson returns no host link, which takes more than opening a tab. */
export const firstStart: Action = { ...start, criticalRequest: ADD_SELF.route, isNotIdempotent: true };

/** Actions in running meetings. */
export const running: Action[] = [
  {
    name: 'joins a meeting in which a guest waits',
    arrangeServer: startWithWaitingGuest,
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.says('Anna is waiting').getByRole('button', { name: 'Join meeting' }).click();
    },
    verify: expectEntered,
    expectedRequests: hostLinkRequests,
  },
  {
    name: 'stops a meeting for all',
    arrangeServer: startWithWaitingGuest,
    async perform(host) {
      await host.choose('End meeting for everyone');
      await host.press('End for everyone');
    },
    async verify(host) {
      await expect(host.dialog).toBeHidden();
      await expect(
        host.popup.row('Weekly sync').getByRole('button', { name: 'Start “Weekly sync”' }),
      ).toBeVisible();
      expect(host.room().startedAt).toBeNull();
    },
    expectedRequests: () => [{ route: 'DELETE /rooms/:room', body: {} }],
    criticalRequest: 'DELETE /rooms/:room',
  },
  {
    name: 'tells those who wait',
    arrangeServer: startWithWaitingGuest,
    async perform(host) {
      const popup = await host.focusPopup();
      await popup.page.getByRole('button', { name: 'Message guests' }).click();
    },
    async verify(host) {
      await expect(host.popup.page.getByText(`Sent to the meeting chat: ${MESSAGE}`)).toBeVisible();
      expect(host.eyeson.said(host.room().id)).toEqual([MESSAGE]);
      await expect(host.popup.says('Anna is waiting')).toBeVisible();
    },
    expectedRequests: (host) => [
      ...hostLinkRequests(host),
      { route: 'POST /permalink/:token', body: {} },
      { route: 'POST /rooms/:room/messages', body: { type: 'chat', content: MESSAGE } },
    ],
    criticalRequest: 'POST /rooms/:room/messages',
    isNotIdempotent: true,
  },
];

/** All actions with meetings. */
export const meetings: Action[] = [start, ...running];
