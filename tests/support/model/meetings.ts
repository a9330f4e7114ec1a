import { expect } from '../e2e/fixtures.ts';
import type { Action, Sent } from './action.ts';
import type { Host } from './host.ts';

const OURSELVES: Sent = {
  route: 'POST /permalink/:id/users',
  body: { user: { name: 'Hanna Host', id: expect.any(String) } },
};

/**
 * Requests that give the user a host link: if Eyeson returns none for a room created elsewhere, the user is
 * added as a host first.
 */
export const asHost = ({ eyeson }: Host): Sent[] =>
  eyeson.switches.hostInReplies === 'none' ? [OURSELVES] : [];

async function open(host: Host, button: string): Promise<void> {
  const popup = await host.inPopup();
  await popup.row('Weekly sync').getByRole('button', { name: button }).click();
}

/** Expects that the host is in a meeting that was started once, then leaves it. */
async function entered(host: Host): Promise<void> {
  const links = () => host.room().hosts.map(({ link }) => link);
  const meeting = () => host.extension.context.pages().find((page) => links().includes(page.url()));
  await expect.poll(() => meeting() !== undefined).toBe(true);
  await expect(host.popup.row('Weekly sync')).toContainText('inside');
  expect(host.room().starts).toBe(1);
  await meeting()?.close();
}

function annaWaits(host: Host): void {
  const { id } = host.room();
  host.eyeson.start(id);
  host.eyeson.enter(id, { name: 'Anna', guest: true });
}

const line = 'I’m on my way, 2 minutes';

const start: Action = {
  name: 'starts a meeting',
  act: (host) => open(host, 'Start meeting'),
  done: entered,
  sends: asHost,
};

/** Starting a meeting when Eyeson returns no host link, which takes more than opening a tab. */
export const firstStart: Action = { ...start, fatal: OURSELVES.route, isOnce: true };

/** Actions in running meetings. */
export const running: Action[] = [
  {
    name: 'joins a meeting in which a guest waits',
    there: annaWaits,
    async act(host) {
      const popup = await host.inPopup();
      await popup.says('Anna is waiting').getByRole('button', { name: 'Join meeting' }).click();
    },
    done: entered,
    sends: asHost,
  },
  {
    name: 'stops a meeting for all',
    there: annaWaits,
    async act(host) {
      await host.choose('Stop meeting');
      await host.press('Stop for all');
    },
    async done(host) {
      await expect(host.dialog).toBeHidden();
      await expect(
        host.popup.row('Weekly sync').getByRole('button', { name: 'Start meeting' }),
      ).toBeVisible();
      expect(host.room().startedAt).toBeNull();
    },
    sends: () => [{ route: 'DELETE /rooms/:room', body: {} }],
    fatal: 'DELETE /rooms/:room',
  },
  {
    name: 'tells those who wait',
    there: annaWaits,
    async act(host) {
      const popup = await host.inPopup();
      await popup.page.getByRole('button', { name: 'Tell them' }).click();
    },
    async done(host) {
      await expect(host.popup.page.getByText(`Said in the meeting: ${line}`)).toBeVisible();
      expect(host.eyeson.said(host.room().id)).toEqual([line]);
      await expect(host.popup.says('Anna is waiting')).toBeVisible();
    },
    sends: (host) => [
      ...asHost(host),
      { route: 'POST /permalink/:token', body: {} },
      { route: 'POST /rooms/:room/messages', body: { type: 'chat', content: line } },
    ],
    fatal: 'POST /rooms/:room/messages',
    isOnce: true,
  },
];

/** All actions with meetings. */
export const meetings: Action[] = [start, ...running];
