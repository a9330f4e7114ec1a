import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRoom, account, guest } from '../../../tests/support/samples.ts';
import { db, type Person, type Room } from '../../shared/database/database.ts';
import { readProblems } from '../../shared/errors/problem-log.ts';
import { settings } from '../../shared/settings/settings.ts';
import { updateNotifications } from './waiting.ts';

const badge = vi.fn<(details: { text: string }) => void>();
const shown = new Map<string, { title: string; message: string }>();
const refused = new Set<string>();

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async (details: { text: string }) => badge(details),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setPopup: async () => undefined,
    },
  });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, options: { title: string; message: string }) => {
      if (refused.has(id)) throw new Error('refused');
      shown.set(id, options);
    },
    clear: async (id: string) => shown.delete(id),
    getAll: async () => Object.fromEntries(shown),
  });
});

async function start(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  await Promise.all([fakeBrowser.storage.sync.clear(), fakeBrowser.storage.session.clear()]);
  await db.accounts.put(account);
  badge.mockClear();
  shown.clear();
  refused.clear();
}

async function waits(room: Room, people: Person[]): Promise<void> {
  const { id: roomId, accountId } = room;
  await db.rooms.put(room);
  await db.presence.put({ roomId, accountId, people });
  await db.visits.put({ roomId, accountId, since: Date.now(), names: [] });
}

const lastBadge = () => badge.mock.lastCall?.[0].text;
const titles = () => Object.fromEntries([...shown].map(([id, { title }]) => [id, title]));

/** What another version, Eyeson or a guest may have left in any field. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Ann | Acme', 'a | b | c | d', '$1 $2', '%s', '\u202E', '\uD800', 'x'.repeat(10_000)),
  fc.anything({ maxDepth: 2 }).filter((value) => typeof value !== 'function' && typeof value !== 'symbol'),
);

const anyRoom = fc.record({ name: anything, muted: fc.constantFrom(undefined, true), expiresAt: anything });
const anyPerson = fc.record({ id: fc.string(), name: anything, guest: fc.constant(true), since: anything });

describe('one room', () => {
  it('never silences another, whatever is called or stored how', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRoom,
        fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
        async (fields, people) => {
          await start();
          const [odd, other] = [aRoom('Odd'), aRoom('Weekly')] as const;
          await waits({ ...odd, ...fields } as Room, people as Person[]);
          await waits(other, [guest('Carl')]);
          await updateNotifications();
          expect(lastBadge()).toBe(String(people.length + 1));
          expect(titles()).toMatchObject({ [`waiting:${other.id}`]: 'Carl is waiting' });
        },
      ),
      { seed: 20267, numRuns: 200 },
    );
  });

  it('whose participants cannot be read leaves the others as they were, and is noted', async () => {
    await start();
    const [odd, other] = [aRoom('Odd'), aRoom('Weekly')] as const;
    await waits(odd, 'none' as unknown as Person[]);
    await waits(other, [guest('Carl')]);
    await updateNotifications();
    expect(lastBadge()).toBe('1');
    expect(titles()).toEqual({ [`waiting:${other.id}`]: 'Carl is waiting' });
    expect(await readProblems()).toMatchObject([{ where: 'waiting room' }]);
  });

  it('whose notification the browser refuses leaves the others as they were, and is told again', async () => {
    await start();
    const [odd, other] = [aRoom('Odd'), aRoom('Weekly')] as const;
    await waits(odd, [guest('Anna')]);
    await waits(other, [guest('Carl')]);
    refused.add(`waiting:${odd.id}`);
    await updateNotifications();
    expect(lastBadge()).toBe('2');
    expect(titles()).toEqual({ [`waiting:${other.id}`]: 'Carl is waiting' });
    expect(await readProblems()).toMatchObject([{ where: 'notification', message: 'Error: refused' }]);
    refused.clear();
    await updateNotifications();
    expect(titles()).toMatchObject({ [`waiting:${odd.id}`]: 'Anna is waiting' });
  });

  it.each([
    ['quietHours', { zone: 'Mars/Olympus', days: null }],
    ['quietHours', 7],
    ['muteUntil', 'never'],
    ['sound', { loud: true }],
    ['secondButton', ['later']],
    ['tellTexts', { first: 'Hello' }],
    ['laterMinutes', null],
  ])('is told of whatever the setting %s is: %j', async (name, value) => {
    await start();
    await fakeBrowser.storage.sync.set({ [name]: value });
    await waits(aRoom('Weekly'), [guest('Carl')]);
    await updateNotifications();
    expect(lastBadge()).toBe('1');
    expect(Object.values(titles())).toEqual(['Carl is waiting']);
  });

  it('is told of while no setting can be read', async () => {
    await start();
    vi.spyOn(settings.sound, 'getValue').mockRejectedValue(new Error('no sync'));
    vi.spyOn(settings.secondButton, 'getValue').mockRejectedValue(new Error('no sync'));
    vi.spyOn(settings.notifications, 'getValue').mockRejectedValue(new Error('no sync'));
    await waits(aRoom('Weekly'), [guest('Carl')]);
    await updateNotifications();
    expect(Object.values(titles())).toEqual(['Carl is waiting']);
  });

  it('is told of and counted while neither reminders nor states of teams can be read', async () => {
    await start();
    vi.spyOn(db.plans, 'where').mockImplementation(() => {
      throw new Error('no plans');
    });
    vi.spyOn(db.status, 'toArray').mockRejectedValue(new Error('no status'));
    await waits(aRoom('Weekly'), [guest('Carl')]);
    await updateNotifications();
    expect(lastBadge()).toBe('1');
    expect(Object.values(titles())).toEqual(['Carl is waiting']);
  });

  it('has its guests in the badge while no notification can be shown', async () => {
    await start();
    Object.assign(fakeBrowser.notifications, {
      create: () => Promise.reject(new Error('refused')),
      getAll: () => Promise.reject(new Error('refused')),
    });
    await waits(aRoom('Weekly'), [guest('Carl')]);
    await updateNotifications();
    expect(lastBadge()).toBe('1');
  });
});
