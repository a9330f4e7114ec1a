import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AppError } from '../../shared/errors/errors.ts';
import { db, type Person } from '../../shared/database/database.ts';
import { settings, UNTIL_RESUMED } from '../../shared/settings/settings.ts';
import { addReminder } from '../rooms/reminders.ts';
import { applyEvent } from '../presence/store.ts';
import { updateNotifications } from './waiting.ts';
import { badgeState } from './badge.ts';
import { snooze } from './actions.ts';

const room = { roomId: 'r', accountId: 'a' };
const badge = vi.fn<(details: { text: string }) => void>();
const popupAt = vi.fn<(address: string) => void>();
const created = vi.fn<(id: string, options: { title: string; message: string; silent?: boolean }) => void>();
const shown = new Map<string, { title: string }>();

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put({ id: 'a', key: 'k', team: 'Testers', addedAt: 0, hostName: 'Me' });
  await db.rooms.put({
    id: 'r',
    accountId: 'a',
    name: 'Weekly',
    guestLink: 'https://app.eyeson.team/permalink?guest=G',
    guestToken: 'G',
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: null,
    seenAt: 0,
    usedAt: 0,
  });
  await fakeBrowser.storage.sync.clear();
  badge.mockClear();
  created.mockClear();
  shown.clear();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async (details: { text: string }) => badge(details),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setPopup: async ({ popup }: { popup: string }) => popupAt(popup),
    },
    notifications: {
      create: async (id: string, options: { title: string; message: string }) => {
        created(id, options);
        shown.set(id, options);
      },
      update: async (id: string, options: { title: string }) => shown.set(id, options),
      clear: async (id: string) => shown.delete(id),
      getAll: async () => Object.fromEntries(shown),
    },
  });
});

const person = (name: string, guest = true): Person & { online: true } => ({
  id: name,
  name,
  guest,
  since: 0,
  online: true,
});

async function inside(...people: Person[]) {
  await applyEvent(room, { kind: 'snapshot', participants: people.map((one) => ({ ...one, online: true })) });
  await updateNotifications();
}
const lastBadge = () => badge.mock.lastCall?.[0].text;

describe('a notification', () => {
  it('names the guest and the room, and the badge counts', async () => {
    await inside(person('Anna'));
    expect([...shown.values()]).toMatchObject([{ title: 'Anna is waiting', message: 'Weekly' }]);
    expect(lastBadge()).toBe('1');
  });

  it('has the popup know of it at once, and of its end', async () => {
    await inside(person('Anna'));
    expect(popupAt).toHaveBeenLastCalledWith('/popup.html?waiting');
    await inside();
    expect(popupAt).toHaveBeenLastCalledWith('/popup.html');
  });

  it('is shown once a visit, and further guests only change its words', async () => {
    await inside(person('Anna'));
    await inside(person('Anna'));
    await inside(person('Anna'), person('Ben'));
    expect(created).toHaveBeenCalledOnce();
    expect(shown.size).toBe(1);
    expect(lastBadge()).toBe('2');
  });

  it.each([
    ['a host joins', [person('Anna'), person('Me', false)]],
    ['the guests leave', []],
  ])('goes with the badge when %s', async (_, then) => {
    await inside(person('Anna'));
    await inside(...then);
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('');
  });

  it('comes back without a sound when the guest is back at once', async () => {
    await inside(person('Anna'));
    await inside();
    await inside(person('Anna'));
    expect(created.mock.calls.map(([, { silent }]) => silent)).toEqual([false, true]);
  });

  it('that was closed comes back for a new guest, without a sound, and not for fewer', async () => {
    await inside(person('Anna'));
    shown.clear();
    await inside(person('Anna'));
    expect(shown.size).toBe(0);
    await inside(person('Anna'), person('Ben'));
    expect([...shown.values()]).toMatchObject([{ title: 'Anna and 1 other guest are waiting' }]);
    expect(created.mock.calls.map(([, { silent }]) => silent)).toEqual([false, true]);
    shown.clear();
    await inside(person('Ben'));
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('1');
  });

  it('is shown again by the next worker if the last one died before it had noted that it was shown', async () => {
    await inside(person('Anna'));
    await db.visits.where({ roomId: 'r' }).modify((visit) => {
      delete visit.told;
      delete visit.heard;
    });
    shown.clear();
    await updateNotifications();
    expect(shown.size).toBe(1);
  });

  it('that was not shown is not told, while the badge counts, and is shown once it can be', async () => {
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'denied' });
    await inside(person('Anna'));
    expect(await db.visits.get('r')).not.toHaveProperty('told');
    expect(lastBadge()).toBe('1');
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'granted' });
    await updateNotifications();
    expect(created.mock.calls.map(([, { title, silent }]) => [title, silent])).toEqual([
      ['Anna is waiting', false],
    ]);
  });

  it('that was snoozed while the desktop was slow to show it stays snoozed', async () => {
    Object.assign(fakeBrowser.notifications, { create: async () => snooze('r') });
    await inside(person('Anna'));
    const visit = await db.visits.get('r');
    expect(visit?.laterAt).toBeGreaterThan(Date.now());
    expect(visit).not.toHaveProperty('told');
  });

  it('is not shown when the host wants none, but the badge counts all the same', async () => {
    await settings.notifications.setValue(false);
    await inside(person('Anna'));
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('1');
  });

  it('is not shown for a muted room or while all is muted, and comes once that is over', async () => {
    await db.rooms.update('r', { muted: true });
    await settings.muteUntil.setValue(Date.now() + 60_000);
    await inside(person('Anna'));
    await db.rooms.where({ id: 'r' }).modify((row) => {
      delete row.muted;
    });
    await updateNotifications();
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('1');
    await settings.muteUntil.setValue(0);
    await updateNotifications();
    expect(shown.size).toBe(1);
  });

  it('is not shown during a pause without an end, however long, and counts in the badge', async () => {
    await settings.muteUntil.setValue(UNTIL_RESUMED);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2126, 0) });
    await addReminder({ roomId: 'r', at: Date.now(), before: 0 });
    await inside(person('Anna'));
    await updateNotifications();
    vi.useRealTimers();
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('1');
    expect(await settings.muteUntil.getValue()).toBe(UNTIL_RESUMED);
    await settings.muteUntil.setValue(0);
    await updateNotifications();
    expect(shown.size).toBe(1);
  });

  it('that is snoozed disappears, and is shown again with sound if they are still waiting', async () => {
    await inside(person('Anna'));
    const laterAt = await snooze('r');
    await updateNotifications();
    expect(shown.size).toBe(0);
    vi.useFakeTimers({ toFake: ['Date'], now: laterAt });
    await updateNotifications();
    vi.useRealTimers();
    expect(created.mock.calls.map(([, { silent }]) => silent)).toEqual([false, false]);
  });

  it('makes no sound when the host wants none', async () => {
    await settings.sound.setValue(false);
    await inside(person('Anna'));
    expect(created.mock.lastCall?.[1].silent).toBe(true);
  });

  it('is not shown for a room that the host has deleted', async () => {
    await db.rooms.update('r', { deleteAt: Date.now() + 8_000 });
    await inside(person('Anna'));
    expect(shown.size).toBe(0);
    expect(lastBadge()).toBe('');
  });
});

it.each<[number, number, AppError[], string]>([
  [0, 0, [], 'calm'],
  [2, 10_000, [], 'waiting'],
  [2, 5 * 60_000, [], 'long-waiting'],
  [2, 0, [{ kind: 'offline' }], 'waiting'],
  [0, 0, [{ kind: 'server', status: 503 }], 'calm'],
  [2, 0, [{ kind: 'bad-key' }], 'broken'],
  [0, 0, [{ kind: 'offline' }, { kind: 'key-locked' }], 'broken'],
  [0, 0, [{ kind: 'no-access' }], 'broken'],
])('the badge for %i who have waited %i ms, with %j, is %s', (guests, waitedMs, errors, kind) => {
  expect(badgeState({ guests, waitedMs, errors }).kind).toBe(kind);
});
