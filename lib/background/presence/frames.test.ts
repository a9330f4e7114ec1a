import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { sync } from '../sync/sync.ts';
import { disconnectObservers, isLive } from './observers.ts';
import { pollPresence } from './poll.ts';
import { applyEvent } from './store.ts';

const local = withEyeson();
const patience = { timeout: 8_000 };
let roomId: string;

beforeEach(async () => {
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.start(roomId);
  local.eyeson.clock.advance(1_000);
});
afterEach(() => {
  disconnectObservers();
  vi.useRealTimers();
});

const enter = (name: string, guest = true) => local.eyeson.enter(roomId, { name, guest });
const people = async () => (await db.presence.get(roomId))?.people ?? [];
const waiting = async () => waitingGuests(await people()).map(({ name }) => name);
const looks = () => local.eyeson.requests.of('GET /rooms/:id/users').length;

async function observe(): Promise<void> {
  await pollPresence();
  await expect.poll(() => isLive(roomId)).toBe(true);
}

it('asks for the participants once a connection, right after it is confirmed', async () => {
  await observe();
  expect(looks()).toBe(1);
});

it('knows a guest whose frame was lost before the confirmation', async () => {
  local.eyeson.switches.observerLoss = 'before-confirmation';
  const polled = pollPresence();
  await local.eyeson.requests.waitFor('GET /rt');
  await expect.poll(() => local.eyeson.connections(roomId)).toBe(1);
  enter('Anna');
  await polled;
  await expect.poll(waiting, patience).toEqual(['Anna']);
});

it('shows nobody of many guests who came and went in one moment, whose frames came in the other order', async () => {
  await observe();
  local.eyeson.switches.observerOrder = 'swapped';
  for (let n = 0; n < 50; n++) local.eyeson.leave(enter(`Guest ${n}`));
  await expect.poll(people, patience).not.toEqual([]);
  const before = looks();
  await expect.poll(people, patience).toEqual([]);
  expect(looks()).toBe(before + 1);
});

it('keeps a guest who entered in the moment of an older state without them', async () => {
  await observe();
  enter('Anna');
  await expect.poll(waiting).toEqual(['Anna']);
  local.eyeson.push(roomId, {
    identifier: '{"channel":"RoomChannel"}',
    message: { type: 'room_update', content: { started_at: new Date().toISOString(), participants: [] } },
  });
  await local.eyeson.requests.waitFor('GET /rooms/:id/users');
  await expect.poll(looks, patience).toBe(2);
  expect(await waiting()).toEqual(['Anna']);
  expect(await db.missed.count()).toBe(0);
});

describe('once a minute', () => {
  beforeEach(async () => {
    await observe();
    local.eyeson.switches.observerLoss = 'every-third';
  });

  function passMinute(): void {
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
  }

  it('asks for the participants though the connection stands, and shows nobody who has gone unheard', async () => {
    enter('Anna');
    const ben = enter('Ben');
    await expect.poll(waiting).toEqual(['Anna', 'Ben']);
    local.eyeson.leave(ben);
    enter('Carla');
    await expect.poll(waiting).toEqual(['Anna', 'Ben', 'Carla']);
    passMinute();
    await pollPresence();
    expect(await waiting()).toEqual(['Anna', 'Carla']);
  });

  it('and not twice within the minute', async () => {
    const before = looks();
    await pollPresence();
    passMinute();
    await pollPresence();
    await pollPresence();
    expect(looks()).toBe(before + 1);
  });
});

describe('the order of requests and frames', () => {
  /** Holds back the reply to the next request for participants until it is released. */
  function holdReply(): { asked: Promise<void>; release: () => void } {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const { fetch } = local;
    vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
      const [address] = call;
      const isLook = typeof address === 'string' && address.includes('/users');
      const reply = await fetch(...call);
      if (!isLook) return reply;
      vi.stubGlobal('fetch', fetch);
      asked.resolve();
      await released.promise;
      return reply;
    });
    return { asked: asked.promise, release: released.resolve };
  }

  it('a reply that a later request has overtaken changes nothing', async () => {
    await observe();
    const late = holdReply();
    const first = pollPresence({ now: true });
    await late.asked;
    const release = local.eyeson.holdFrames();
    enter('Anna');
    await pollPresence({ now: true });
    late.release();
    await first;
    expect(await waiting()).toEqual(['Anna']);
    release();
  });

  it('a reply does not take out who has entered since it was asked for', async () => {
    await observe();
    const late = holdReply();
    const polled = pollPresence({ now: true });
    await late.asked;
    enter('Anna');
    await expect.poll(waiting).toEqual(['Anna']);
    late.release();
    await polled;
    expect(await waiting()).toEqual(['Anna']);
  });
});

it('writes the frames of one moment in few transactions', async () => {
  const room = { roomId, accountId: local.account.id };
  const transactions = vi.spyOn(db, 'transaction');
  const frames = Array.from({ length: 200 }, (_, n) =>
    [true, false].map((online) => ({ id: `g${n}`, name: `Guest ${n}`, guest: true, online })),
  ).flat();
  await Promise.all(frames.map((participant) => applyEvent(room, { kind: 'participant', participant })));
  expect(transactions.mock.calls.length).toBeLessThanOrEqual(2);
  expect(await db.missed.count()).toBe(200);
});
