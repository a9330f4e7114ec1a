import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRoom, account } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { fromContentScripts as ask } from './from-content-scripts.ts';

const opened = vi.fn<(tab: { url: string }) => Promise<object>>();
const gmail = { id: fakeBrowser.runtime.id, url: 'https://mail.google.com/mail/u/0/', tab: { id: 1 } };
const ownPage = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
const own = aRoom('Weekly', { hostToken: 'own' });
const other = aRoom('Product demo', { accountId: 'sales', hostToken: 'other' });
const at = Date.parse('2030-01-01T10:00:00Z');
const span = { from: at - 1, until: at + 1 };

beforeEach(async () => {
  fakeBrowser.reset();
  opened.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser.tabs, { create: opened });
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.bulkPut([account, { ...account, id: 'sales' }]);
  await db.rooms.bulkPut([own, other]);
  await db.plans.bulkPut([own, other].map(({ id, accountId }) => ({ id, roomId: id, accountId, at })));
  await db.googleAccounts.put({ id: 0, accountId: account.id });
});

describe('the page of a Google account for which the host has chosen a team', () => {
  it('has its rooms', async () => {
    expect(await ask['room.find']({ guestLink: own.guestLink }, gmail)).toMatchObject(
      ok({ room: { id: own.id } }),
    );
    expect(await ask['room.taken']({ roomId: own.id, ...span }, gmail)).toEqual(ok(true));
    await ask['room.used']({ roomId: own.id }, gmail);
    expect(await db.rooms.get(own.id)).toMatchObject({ used: true });
    expect(await ask['meeting.open']({ roomId: own.id }, gmail)).toMatchObject({ ok: true });
    expect(opened).toHaveBeenCalledOnce();
  });

  it('neither has nor changes what is another team’s, whatever it knows of it', async () => {
    const before = await db.rooms.toArray();
    const foreign = await ask['room.find']({ guestLink: other.guestLink }, gmail);
    expect(foreign).toMatchObject({ ok: true });
    expect(JSON.stringify(foreign)).not.toMatch(/room-|Product demo/);
    expect(await ask['room.taken']({ roomId: other.id, ...span }, gmail)).toEqual(ok(false));
    await ask['room.used']({ roomId: other.id }, gmail);
    expect(await ask['meeting.open']({ roomId: other.id }, gmail)).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await db.rooms.toArray()).toEqual(before);
    expect(opened).not.toHaveBeenCalled();
  });
});

it.each([
  ['a page of the extension', ownPage],
  [
    'the page of another Google account, for which no team is chosen',
    { ...gmail, url: 'https://mail.google.com/mail/u/1/' },
  ],
])('%s has the rooms of all teams', async (_, sender) => {
  expect(await ask['room.find']({ guestLink: other.guestLink }, sender)).toMatchObject(
    ok({ room: { id: other.id } }),
  );
  expect(await ask['meeting.open']({ roomId: other.id }, sender)).toMatchObject({ ok: true });
});

describe('the guest link for a host link that stands in a page', () => {
  const host = 'https://app.eyeson.team/permalink?HoStToKeN';
  const coHost = 'https://app.eyeson.team/permalink?CoHoStToKeN';
  const guestLinkFor = (hostLink: string) => ask['room.guestLinkFor']({ hostLink }, gmail);

  beforeEach(async () => {
    await db.rooms.update(other.id, { hostLink: host });
    await db.rooms.update(own.id, { hostToken: 'H0StToKeNoFaRoOm' });
    await db.coHosts.put({ token: 'CoHoStToKeN', roomId: own.id, name: 'Ben', link: coHost });
  });

  it.each([
    ['the host’s own, of whichever team', host, other.guestLink],
    ['a co-host’s', coHost, own.guestLink],
    [
      'one that a redirector has wrapped',
      `https://a.example/?u=${encodeURIComponent(host)}&x=1`,
      other.guestLink,
    ],
    ['a token alone', 'token=H0StToKeNoFaRoOm', own.guestLink],
    ['one of the team’s own address', 'https://meet.acme.example/permalink?H0StToKeNoFaRoOm', own.guestLink],
    ['one without its scheme', 'app.eyeson.team/permalink/?HoStToKeN', other.guestLink],
  ])('is that of the room: %s', async (_, link, guestLink) => {
    expect(await guestLinkFor(link)).toEqual(ok(guestLink));
  });

  it.each([
    ['an unknown one', 'https://app.eyeson.team/permalink?SoMeBoDy'],
    ['a guest link', own.guestLink],
    ['of a running meeting', 'https://app.eyeson.team/?HoStToKeN'],
    ['of no meeting', 'https://example.com/?HoStToKeN'],
    ['nothing', ''],
    ['a guest’s token', own.guestToken],
  ])('is not known for %s', async (_, link) => {
    expect(await guestLinkFor(link)).toEqual(ok(null));
  });
});

describe('the words of a page', () => {
  const [ofRoom, ofCoHost] = ['H0StToKeNoFaRoOm', 'C0HoStToKeNoFaRoOm'];
  const find = (words: string[], sender = gmail) => ask['hostTokens.find']({ words }, sender);

  beforeEach(async () => {
    await db.rooms.update(other.id, { hostLink: `https://app.eyeson.team/permalink?${ofRoom}&x=1` });
    const link = `https://app.eyeson.team/permalink?${ofCoHost}`;
    await db.coHosts.put({ token: ofCoHost, roomId: own.id, name: 'Ben', link });
    await db.rooms.update(own.id, { guestToken: 'GuEsT0ToKeN' });
  });

  it.each([
    ['the host’s own, of whichever team', [ofRoom, 'x'], [ofRoom]],
    ['a co-host’s', [ofCoHost], [ofCoHost]],
    ['both', [ofCoHost, 'other-words', ofRoom], [ofCoHost, ofRoom]],
    ['none, but a part of one', [ofRoom.slice(1), `${ofRoom}x`, 'permalink', ''], []],
    ['none, but in other letters', [ofRoom.toLowerCase()], []],
    ['none, but what is public', ['GuEsT0ToKeN', own.guestLink], []],
  ])('are tokens of hosts: %s', async (_, words, tokens) => {
    expect(await find(words)).toEqual(ok(tokens));
  });

  it('are not tried out: sixty times a minute in a tab, and so are links', async () => {
    for (let nth = 0; nth < 60; nth += 1) {
      expect(await find([`guess-${nth}`])).toEqual(ok([]));
      expect(await ask['room.guestLinkFor']({ hostLink: `guess-${nth}` }, gmail)).toEqual(ok(null));
    }
    expect(await find([ofRoom])).toEqual(fail({ kind: 'too-many' }));
    expect(await ask['room.guestLinkFor']({ hostLink: ofRoom }, gmail)).toEqual(fail({ kind: 'too-many' }));
    expect(await find([ofRoom], ownPage as typeof gmail)).toEqual(ok([ofRoom]));
  });
});
