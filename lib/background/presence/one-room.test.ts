import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db, type Presence } from '../../shared/database/database.ts';
import { readProblems } from '../../shared/errors/problem-log.ts';
import { sync } from '../sync/sync.ts';
import { isResting } from '../teams/status.ts';
import { disconnectObservers, isLive } from './observers.ts';
import { pollPresence } from './poll.ts';
import { applyTime, nextWaitingTime } from './store.ts';

const local = withEyeson();
/** The one that goes wrong is in the middle. */
let rooms: [string, string, string];

beforeEach(async () => {
  const runs = (name: string) => {
    const { id } = local.madeElsewhere(name);
    local.eyeson.start(id);
    local.eyeson.enter(id, { name: 'Anna', guest: true });
    return id;
  };
  rooms = [runs('First'), runs('Second'), runs('Third')];
  await sync(local.account);
  await fakeBrowser.storage.session.clear();
  vi.stubGlobal('WebSocket', undefined);
});
afterEach(() => disconnectObservers());

const told = async () => new Set((await db.visits.toArray()).map(({ roomId }) => roomId));

it('what cannot be stored of one room is stored of the others', async () => {
  const fail = (id: string) => {
    if (id === rooms[1]) throw new Error('nothing can be stored of this room');
  };
  db.presence.hook('creating', fail);
  await expect(pollPresence()).rejects.toThrow('nothing can be stored');
  db.presence.hook('creating').unsubscribe(fail);
  expect(await readProblems()).toMatchObject([{ where: 'look at a meeting' }]);
  expect(await told()).toEqual(new Set([rooms[0], rooms[2]]));
});

it('a frame that cannot be stored is noted, and the next ones are', async () => {
  const failures: string[] = [];
  const fail = (_: unknown, id: string) => {
    if (id !== rooms[1] || failures.length > 0) return;
    failures.push(id);
    throw new Error('the frame cannot be stored');
  };
  vi.stubGlobal('WebSocket', local.WebSocket);
  await pollPresence();
  await expect.poll(() => rooms.every(isLive)).toBe(true);
  db.presence.hook('updating', fail);
  for (const id of rooms) local.eyeson.enter(id, { name: 'Ben', guest: true });
  await expect.poll(async () => (await db.visits.get(rooms[2]))?.names).toEqual(['Anna', 'Ben']);
  await expect.poll(readProblems).toMatchObject([{ where: 'frame' }]);
  local.eyeson.enter(rooms[1], { name: 'Carl', guest: true });
  await expect.poll(async () => (await db.visits.get(rooms[1]))?.names).toEqual(['Anna', 'Carl']);
  db.presence.hook('updating').unsubscribe(fail);
});

it('what is stored of one room and cannot be read is replaced by what Eyeson tells', async () => {
  const broken = { roomId: rooms[1], accountId: local.account.id, people: 'none' } as unknown as Presence;
  await db.presence.put(broken);
  await pollPresence();
  expect(await told()).toEqual(new Set(rooms));
});

it('what is stored of a forgotten room and cannot be ended leaves the others as they are', async () => {
  const fail = (id: string) => {
    if (id === 'forgotten') throw new Error('nothing can be deleted of this room');
  };
  await db.presence.put({ roomId: 'forgotten', accountId: local.account.id, people: [] });
  db.presence.hook('deleting', fail);
  await expect(pollPresence()).rejects.toThrow('nothing can be deleted');
  db.presence.hook('deleting').unsubscribe(fail);
  expect(await told()).toEqual(new Set(rooms));
});

it.each<[string, unknown]>([
  ['no list', 'none'],
  ['a list of something else', [null, 7]],
  ['nothing', undefined],
])(
  'guests wait two minutes after the host has left, whatever another room has stored: %s',
  async (_, people) => {
    const [broken, other] = rooms;
    const { id: accountId } = local.account;
    const anna = { id: 'a', name: 'Anna', guest: true, since: 1, served: true as const, waitsFrom: 1_000 };
    await db.presence.bulkPut([
      { roomId: broken, accountId, people } as unknown as Presence,
      { roomId: other, accountId, people: [anna] },
    ]);
    expect(await nextWaitingTime()).toBe(1_000);
    await applyTime();
    expect(await told()).toEqual(new Set([other]));
  },
);

it.each([
  ['an error of the server', { status: 500 }],
  ['a refusal', { status: 400 }],
  ['a web page', 'html'],
  ['a broken connection', 'drop'],
  ['another shape', { status: 200, body: { people: null } }],
  [
    'people of another shape',
    { status: 200, body: [null, 1, { id: 7 }, { id: 'x', name: {}, guest: 'no' }] },
  ],
] as const)('%s for one room leaves the others as they are, also in the next minute', async (_, action) => {
  const [first, second, third] = rooms;
  local.eyeson.faults.add({ match: new RegExp(`/rooms/${second}`), do: action });
  await pollPresence();
  expect((await told()).difference(new Set([second]))).toEqual(new Set([first, third]));
  expect(isResting((await db.status.get(local.account.id)) ?? {})).toBe(false);
  expect(await db.status.get(local.account.id)).not.toHaveProperty('error');
});

it.each(['\u202Eevil', '<b>x</b>', '__proto__', 'a|b', '%s', 'x'.repeat(252), '🧑‍🚀', ' ', '\0'])(
  'a guest called %j is known as the others are',
  async (name) => {
    local.eyeson.enter(rooms[1], { name, guest: true });
    await pollPresence();
    expect(await told()).toEqual(new Set(rooms));
    expect((await db.visits.get(rooms[1]))?.names).toEqual(['Anna', name]);
  },
);
