import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { settings } from '../../shared/settings/settings.ts';
import { createRoom, resumeCreations } from './create.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';

const local = withEyeson();
const names = async () => (await db.rooms.toArray()).map(({ name }) => name).toSorted();
const made = () => local.eyeson.requests.of('POST /permalink').length;
/** A worker that died leaves the creation as it was when the request went out. */
const leftBehind = (name: string, more: { expiresAt?: string } = {}) =>
  db.creations.put({
    ...more,
    id: `wish for ${name}`,
    accountId: local.account.id,
    name,
    begunAt: Date.now(),
    state: 'sent',
  });

it('makes one room of a double ask', async () => {
  const wish = { id: 'wish', name: 'Weekly' };
  const [first, second] = await Promise.all([createRoom(wish), createRoom(wish)]);
  expect(first).toEqual(second);
  expect(await createRoom(wish)).toMatchObject({ ok: true, value: { name: 'Weekly' } });
  expect(made()).toBe(1);
});

it('is known as made here, also when its reply was lost, and others are not', async () => {
  local.madeElsewhere('Theirs');
  await createRoom({ id: 'wish', name: 'Weekly' });
  await leftBehind('Board');
  await resumeCreations();
  await sync(local.account);
  const here = (await db.rooms.toArray()).map(({ name, here }) => [name, here]);
  expect(Object.fromEntries(here)).toEqual({ Weekly: true, Board: true, Theirs: undefined });
});

it('keeps nothing of a room whose team is forgotten while it is made', async () => {
  const making = createRoom({ id: 'wish', name: 'Weekly' });
  await db.accounts.clear();
  expect(await making).toMatchObject({ ok: true });
  expect(await db.rooms.toArray()).toEqual([]);
});

it('makes a room that ends when its host wants, also when the worker died on the way', async () => {
  const expiresAt = '2030-01-23T10:30:00.000Z';
  const endings = async () => (await db.rooms.toArray()).map((room) => Date.parse(room.expiresAt ?? ''));
  await createRoom({ id: 'wish', name: 'Weekly', expiresAt });
  expect(await endings()).toEqual([Date.parse(expiresAt)]);
  await db.rooms.clear();
  await leftBehind('Board', { expiresAt });
  await resumeCreations();
  expect(await endings()).toEqual([Date.parse(expiresAt), Date.parse(expiresAt)]);
});

it('makes a room for good after one with an end, whose reply was lost', async () => {
  local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
  await createRoom({ id: 'wish', name: 'Weekly', expiresAt: '2030-01-23T10:30:00.000Z' });
  expect(await createRoom({ id: 'another wish', name: 'Weekly' })).toMatchObject({
    value: { expiresAt: null },
  });
});

it('keeps the host link of the reply, and none that a list leaves out', async () => {
  local.eyeson.switches.hostInReplies = 'none';
  const created = await createRoom({ id: 'wish', name: 'Weekly' });
  await sync(local.account);
  const [room] = await db.rooms.toArray();
  expect(room?.hostLink).toMatch(/^https:\/\/app\.eyeson\.team\/permalink\/?\?/);
  expect(created).toEqual({ ok: true, value: room });
});

it.each([['lose-reply'], ['html'], ['half']] as const)(
  'finds the room again when the reply was lost (%s), instead of making two',
  async (fault) => {
    local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: fault });
    const failed = await createRoom({ id: 'wish', name: 'Weekly' });
    expect(failed.ok).toBe(false);
    expect(await createRoom({ id: 'another try', name: 'Weekly' })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Weekly']);
    expect(local.eyeson.rooms()).toHaveLength(1);
  },
);

it('brings a room in by the next sync whose reply was lost', async () => {
  local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
  await createRoom({ id: 'wish', name: 'Weekly' });
  await sync(local.account);
  expect(await names()).toEqual(['Weekly']);
});

it('finishes what a dead worker had begun and Eyeson had not heard of', async () => {
  await leftBehind('Weekly');
  await resumeCreations();
  expect(await names()).toEqual(['Weekly']);
  expect(local.eyeson.rooms()).toHaveLength(1);
});

it('does not make again what Eyeson had made for a dead worker', async () => {
  await leftBehind('Weekly');
  local.madeElsewhere('Weekly');
  await resumeCreations();
  expect(local.eyeson.rooms()).toHaveLength(1);
});

it('does not take an old room of the same name for the one whose reply was lost', async () => {
  local.madeElsewhere('Weekly');
  local.eyeson.clock.advance(24 * 3_600_000);
  await leftBehind('Weekly');
  await resumeCreations();
  expect(local.eyeson.rooms()).toHaveLength(2);
});

it('matches by Eyeson’s clock when this computer’s is a day off', async () => {
  local.eyeson.clock.skew(24 * 3_600_000);
  await leftBehind('Weekly');
  local.madeElsewhere('Weekly');
  await resumeCreations();
  expect(local.eyeson.rooms()).toHaveLength(1);
});

it('forgets a creation that Eyeson refused', async () => {
  local.eyeson.lockKey(key);
  expect(await createRoom({ id: 'wish', name: 'Weekly' })).toEqual({
    ok: false,
    error: { kind: 'key-locked' },
  });
  expect(await db.creations.count()).toBe(0);
});

it('keeps one of two rooms that a browser made of one request, and never a room of somebody else', async () => {
  const fetch = globalThis.fetch;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const { url, method } = new Request(...request);
    const isCreation = method === 'POST' && url.endsWith('/permalink');
    // As Chromium does: the first answer never comes, the second does.
    if (isCreation) await fetch(...request);
    return fetch(...request);
  });
  await createRoom({ id: 'another', name: 'Daily' });
  local.madeElsewhere('Daily');
  expect(local.eyeson.rooms()).toHaveLength(3);
  await sync(local.account);
  expect(local.eyeson.rooms().map(({ name }) => name)).toEqual(['Daily', 'Daily']);
  const [kept] = await db.rooms.filter(({ madeBy }) => madeBy === 'another').toArray();
  expect((await db.creations.get('another'))?.roomId).toBe(kept?.id);
});

describe('the terms of a new room', () => {
  const bodies = () => local.eyeson.requests.of('POST /permalink').map(({ body }) => body);
  const interview = {
    id: 'interview',
    name: 'Interview',
    roomName: '',
    options: { recording_available: false, custom_fields: { locale: 'de' } },
    days: 7,
  };
  const inDays = (days: number) =>
    expect.stringContaining(new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10));

  beforeEach(async () => {
    fakeBrowser.reset();
    await settings.newRooms.setValue({ options: { show_names: false }, days: 30 });
    await settings.presets.setValue([interview]);
  });

  it.each([
    [
      'those of all new rooms',
      {},
      { options: { widescreen: true, show_names: false }, expires_at: inDays(30) },
    ],
    [
      'those of its preset',
      { preset: 'interview' },
      { options: { widescreen: true, ...interview.options }, expires_at: inDays(7) },
    ],
    [
      'those of all new rooms, where the preset is gone',
      { preset: 'gone' },
      { options: { widescreen: true, show_names: false }, expires_at: inDays(30) },
    ],
    [
      'an end that was asked for',
      { expiresAt: '2099-01-01T00:00:00.000Z' },
      { expires_at: '2099-01-01T00:00:00.000Z' },
    ],
  ])('are %s', async (_, wish, sent) => {
    await createRoom({ id: 'wish', name: 'Weekly', ...wish });
    expect(bodies()).toEqual([expect.objectContaining({ name: 'Weekly', ...sent })]);
  });

  it('are Eyeson’s own but for widescreen, whose default is told both ways, where nothing was set', async () => {
    fakeBrowser.reset();
    await createRoom({ id: 'wish', name: 'Weekly' });
    expect(bodies()[0]).toEqual({
      name: 'Weekly',
      user: { name: 'Me', id: 'wish' },
      options: { widescreen: true },
    });
  });

  it('stay the same at the next try, whatever became of the settings', async () => {
    local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'drop' });
    await createRoom({ id: 'wish', name: 'Weekly', preset: 'interview' });
    await settings.presets.setValue([]);
    await createRoom({ id: 'another try', name: 'Weekly', preset: 'interview' });
    expect(local.eyeson.rooms()[0]?.options).toMatchObject(interview.options);
    const [first, second] = bodies();
    expect(second).toEqual(first);
  });

  it('are those of the wish when a worker that died is followed by another', async () => {
    local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'drop' });
    await createRoom({ id: 'wish', name: 'Weekly', preset: 'interview' });
    await db.creations.update('wish', { state: 'sent' });
    await settings.presets.setValue([]);
    await resumeCreations();
    const [first, second] = bodies();
    expect(second).toEqual(first);
    expect(local.eyeson.rooms()).toHaveLength(1);
  });

  it('tell two wishes of one name apart', async () => {
    local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
    await createRoom({ id: 'wish', name: 'Weekly', preset: 'interview' });
    await createRoom({ id: 'another wish', name: 'Weekly' });
    expect(local.eyeson.rooms().map(({ options }) => options.show_names)).toEqual([true, false]);
  });
});
