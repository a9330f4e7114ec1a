import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEyeson } from '../../tests/support/mock-server.ts';
import { isLive, disconnectObservers } from './presence/observers.ts';
import { pollPresence } from './presence/poll.ts';
import { db, type PendingCreation } from '../shared/database/database.ts';
import { reportErrors } from '../shared/errors/report.ts';
import { addReminder } from './rooms/reminders.ts';
import { sync } from './sync/sync.ts';
import { applyEvent } from './presence/store.ts';
import {
  onAlarm,
  onMinuteAlarm,
  onPresenceChanged,
  onWorkerStart,
  pollForOpenPage,
  pollAfterOpening,
} from './scheduler.ts';

const local = withEyeson();
const MINUTE = 60_000;
const nothing = () => Promise.resolve();
let roomId: string;

beforeEach(async () => {
  fakeBrowser.reset();
  const action = {
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setTitle: nothing,
    setPopup: nothing,
  };
  Object.assign(fakeBrowser, { action });
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.requests.clear();
});
afterEach(() => {
  disconnectObservers();
  vi.useRealTimers();
});

const polls = () => local.eyeson.requests.of(/GET \/rooms\?/).length;
const alarm = (name: string) => fakeBrowser.alarms.get(name);

describe('every minute', () => {
  it.each([
    ['in a quarter of an hour', 15 * MINUTE - 1000, true],
    ['a quarter of an hour ago', -15 * MINUTE + 1000, true],
    ['in half an hour', 30 * MINUTE, false],
  ])('polls once more in between when guests are expected %s: %s', async (_, from, twice) => {
    await db.plans.put({ id: 'p', roomId, accountId: 'a', at: Date.now() + from });
    await onMinuteAlarm();
    expect(polls()).toBe(1);
    const soon = (await alarm('soon'))?.scheduledTime ?? Infinity;
    expect(soon - Date.now() <= MINUTE / 2).toBe(twice);
  });

  it('sets the alarm of the next reminder, and each time before it looks', async () => {
    const at = Date.now() + 30 * MINUTE;
    await addReminder({ roomId, at, before: 10 });
    await addReminder({ roomId, at: at + 30 * MINUTE, before: 0 });
    await onMinuteAlarm();
    expect(await alarm('reminder')).toMatchObject({ scheduledTime: at - 10 * MINUTE });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(at - 10 * MINUTE);
    const reply = Promise.withResolvers<Response>();
    const requests = vi.spyOn(globalThis, 'fetch').mockReturnValueOnce(reply.promise);
    const done = onAlarm.reminder();
    await expect.poll(() => requests.mock.calls.length).toBe(1);
    expect(await alarm('reminder')).toMatchObject({ scheduledTime: at + 30 * MINUTE });
    reply.resolve(new Response('[]'));
    await done;
  });

  it('sets the alarm again after the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await onMinuteAlarm();
    vi.setSystemTime(Date.now() - 60 * MINUTE);
    await onMinuteAlarm();
    expect((await alarm('minute'))?.scheduledTime).toBeLessThanOrEqual(Date.now() + MINUTE);
  });
});

describe('the participants of a running meeting', () => {
  const looks = () => local.eyeson.requests.of('GET /rooms/:id/users').length;

  const now = performance.now.bind(performance);
  let passed = 0;

  function pass(ms: number): void {
    passed += ms;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + passed);
  }

  beforeEach(async () => {
    passed = 0;
    local.eyeson.start(roomId);
    await onMinuteAlarm();
    await expect.poll(() => isLive(roomId)).toBe(true);
  });

  it('are asked for by each alarm, whenever they were asked for in between: none is late by more than a minute', async () => {
    pass(30_000);
    await pollPresence({ now: true });
    const before = looks();
    pass(30_000);
    await onMinuteAlarm();
    expect(looks()).toBe(before + 1);
  });

  it('are not asked for again by a page that is open', async () => {
    const before = looks();
    pass(30_000);
    await pollForOpenPage();
    expect(looks()).toBe(before);
  });
});

describe('at its start, a worker that finds something unfinished', () => {
  const unreadable = { id: 'a', begunAt: 1, state: 'sent' } as unknown as PendingCreation;

  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
    local.eyeson.start(roomId);
    local.eyeson.enter(roomId, { name: 'Anna', guest: true });
  });

  it('that cannot be read tells of guests, and finishes the others', async () => {
    const { id: accountId } = local.account;
    await db.creations.bulkPut([
      { ...unreadable, accountId },
      { id: 'b', accountId, name: 'Second', begunAt: Date.now(), state: 'sent' },
    ]);
    await expect(onWorkerStart()).rejects.toThrow('toWellFormed');
    expect((await db.visits.get(roomId))?.names).toEqual(['Anna']);
    expect(local.eyeson.rooms().map(({ name }) => name)).toContain('Second');
  });

  it('tells of guests before Eyeson has answered to that', async () => {
    const { id: accountId } = local.account;
    await db.creations.put({ id: 'b', accountId, name: 'Second', begunAt: Date.now(), state: 'sent' });
    local.eyeson.faults.add({ match: 'GET /permalink', do: 'hang' });
    reportErrors(onWorkerStart());
    await expect.poll(async () => (await db.visits.get(roomId))?.names).toEqual(['Anna']);
  });
});

describe('a page that is open', () => {
  it('polls once for all pages that ask at the same time', async () => {
    await Promise.all([pollForOpenPage(), pollForOpenPage()]);
    expect(polls()).toBe(1);
  });

  it('asks nothing without a key', async () => {
    await db.accounts.clear();
    await pollForOpenPage();
    expect(local.eyeson.requests.all()).toEqual([]);
  });

  it('asks nothing during a backoff', async () => {
    local.eyeson.faults.add({
      match: 'GET /rooms',
      times: 1,
      do: { status: 429, headers: { 'Retry-After': '9' } },
    });
    await pollForOpenPage();
    await pollForOpenPage();
    expect(polls()).toBe(1);
  });
});

describe('two minutes after the host has left guests whom they were in with', () => {
  const room = () => ({ roomId, accountId: local.account.id });
  const carla = { id: 'c', name: 'Carla', guest: true, online: true };
  const host = { id: 'h', name: 'Me', guest: false, online: true };
  let left: number;

  beforeEach(async () => {
    await applyEvent(room(), { kind: 'snapshot', participants: [carla, host] });
    vi.useFakeTimers({ toFake: ['Date'] });
    left = Date.now();
    await applyEvent(room(), { kind: 'participant', participant: { ...host, online: false } });
  });

  it('they wait, though nothing was heard: a timer goes off, and an alarm should the worker be gone', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await onPresenceChanged();
    await onPresenceChanged();
    const [callback, ...others] = timers.mock.calls.filter(([, ms = 0]) => ms === 2 * MINUTE);
    expect(others).toEqual([]);
    expect((await alarm('host-away'))?.scheduledTime).toBe(left + 2 * MINUTE);
    expect(await db.visits.count()).toBe(0);
    vi.setSystemTime(left + 2 * MINUTE);
    callback?.[0]();
    await expect.poll(() => db.visits.get(roomId)).toMatchObject({ since: left + 2 * MINUTE });
  });

  it('they wait since then, also when the alarm is late and Eyeson away', async () => {
    local.eyeson.faults.add({ match: /./, do: { status: 503 } });
    vi.setSystemTime(left + 2 * MINUTE + 29_000);
    await onAlarm['host-away']();
    expect(await db.visits.get(roomId)).toMatchObject({ since: left + 2 * MINUTE, names: ['Carla'] });
  });

  it('and nothing more is set once they do', async () => {
    vi.setSystemTime(left + 2 * MINUTE);
    await onAlarm['host-away']();
    expect(await alarm('host-away')).toBeUndefined();
  });
});

it('sees a meeting that was opened here once its page has started it, and then polls no more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const due: (() => void)[] = [];
  const timers = vi.spyOn(globalThis, 'setTimeout');
  pollAfterOpening(roomId);
  for (const [callback] of timers.mock.calls) due.push(callback);
  vi.useRealTimers();

  due.shift()?.();
  await expect.poll(polls).toBe(1);
  local.eyeson.start(roomId);
  due.shift()?.();
  await expect.poll(() => isLive(roomId)).toBe(true);
  const before = polls();
  for (const callback of due) callback();
  await pollPresence({ now: true });
  expect(polls()).toBe(before + 1);
});
