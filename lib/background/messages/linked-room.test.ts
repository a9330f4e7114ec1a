import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRoom, guest, inside } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { updateGoogleAccount } from '../teams/google-accounts.ts';
import { fromContentScripts } from './from-content-scripts.ts';

const mail = (number = 0) => ({
  id: fakeBrowser.runtime.id,
  url: `https://mail.google.com/mail/u/${number}/`,
  tab: { id: number },
});
const now = Date.parse('2030-01-01T10:00:00Z');
const room = aRoom('Support');
const { guestLink } = room;
const find = (link = guestLink, sender = mail()) =>
  fromContentScripts['room.find']({ guestLink: link }, sender);
const remind = (at: number, link = guestLink, sender = mail()) =>
  fromContentScripts['reminder.addForEvent']({ guestLink: link, at, title: 'Fair' }, sender);

const publicRoom = { id: room.id, name: 'Support', guestLink };
const foreign = ok(expect.objectContaining({ joins: true }));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.rooms.put(room);
  return () => vi.useRealTimers();
});

/** Has Google account 1 offer the rooms of another team than the room's. */
async function offerOtherTeam(): Promise<void> {
  await db.googleAccounts.put({ id: 1 });
  await updateGoogleAccount(1, { accountId: 'others' });
}

describe('what a page is told of a guest link', () => {
  it('is the room’s name and whether its meeting runs, and nothing secret', async () => {
    const found = await find();
    expect(found).toEqual(ok({ room: publicRoom, name: 'Support', label: expect.any(String), joins: false }));
    await db.presence.put(inside(room, [guest('Anna')]));
    expect(await find()).toMatchObject(ok({ joins: true }));
    expect(JSON.stringify(found)).not.toContain(room.hostLink);
  });

  it.each([
    ['a room of somebody else', 'https://app.eyeson.team/permalink?guest=other'],
    ['a room that the account is not offered', guestLink],
  ])('of %s names no room', async (_, link) => {
    await offerOtherTeam();
    const found = await find(link, mail(1));
    expect(found).toEqual(foreign);
    expect(found.ok && found.value?.room).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain('Support');
  });

  it.each([
    ['a host link', room.hostLink ?? ''],
    ['any other text', 'https://example.com/?guest=x'],
  ])('is nothing for %s', async (_, link) => {
    expect(await find(link)).toEqual(ok(null));
  });
});

describe('a reminder that a page asks for', () => {
  const DAY = 86_400_000;

  it('is set at the event’s start, once', async () => {
    expect(await remind(now + DAY)).toEqual(ok(undefined));
    await remind(now + DAY);
    expect(await db.plans.toArray()).toEqual([
      expect.objectContaining({ roomId: room.id, at: now + DAY, title: 'Fair' }),
    ]);
  });

  it.each([
    ['in the past', now - 1],
    ['in two years', now + 2 * 365 * DAY],
  ])('is refused %s', async (_, at) => {
    expect(await remind(at)).toEqual(fail({ kind: 'invalid' }));
    expect(await db.plans.count()).toBe(0);
  });

  it('is refused for what is no guest link, also where a room’s own link cannot be read', async () => {
    await db.rooms.put({ ...aRoom('Broken'), guestLink: 'none' });
    for (const link of ['none', 'https://example.com/', room.hostLink ?? ''])
      expect(await remind(now + DAY, link)).toEqual(fail({ kind: 'not-found' }));
  });

  it('is refused for a room that the account is not offered', async () => {
    await offerOtherTeam();
    expect(await remind(now + DAY, guestLink, mail(1))).toEqual(fail({ kind: 'not-found' }));
    expect(await db.plans.count()).toBe(0);
  });

  it('is one of ten in a minute', async () => {
    for (let nth = 1; nth <= 10; nth += 1) expect(await remind(now + nth * DAY)).toEqual(ok(undefined));
    expect(await remind(now + 11 * DAY)).toEqual(fail({ kind: 'too-many' }));
    expect(await db.plans.count()).toBe(10);
  });
});
