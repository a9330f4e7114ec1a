import { describe, expect, it, onTestFinished } from 'vitest';
import type { ObserverAuth } from '../../lib/shared/eyeson/observer/addresses.ts';
import {
  observe,
  type ObserverEvent,
  type ObserverOptions,
} from '../../lib/shared/eyeson/observer/observer.ts';
import { switchValues } from '../../sandbox/eyeson/switches.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { until } from '../support/sandbox/until.ts';
import { key, useSandbox } from '../support/sandbox/use-sandbox.ts';

const api = useSandbox();
const ways = {
  'protocol-and-key': 'subprotocol',
  key: 'subprotocol-only-key',
  query: 'query',
} as const satisfies Record<(typeof switchValues.observerKey)[number], ObserverAuth>;

function watch(roomId: string, options: Partial<ObserverOptions> = {}) {
  const events: ObserverEvent[] = [];
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const over = observe({
    roomId,
    key,
    signal: controller.signal,
    WebSocket: api.sandbox.WebSocket,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const seen = (type: ObserverEvent['type'], count = 1) =>
    until(() => events.filter((event) => event.type === type).length >= count);
  return { events, controller, over, seen };
}

function runningRoom() {
  const { id } = api.eyeson.addRoom({ key, name: 'Weekly sync', hosts: ['Maria'] });
  api.eyeson.start(id);
  return id;
}

/** The connections that were tried, by what they asked for. */
const tried = () => api.eyeson.requests.of('GET /rt').map(({ path }) => path);

describe.each(switchValues.observerKey)('when the key is taken as %s', (form) => {
  it('hears who comes and goes until the meeting ends', async () => {
    api.eyeson.switches.observerKey = form;
    const id = runningRoom();
    const { events, over, seen } = watch(id);
    await seen('room');
    expect(events).toMatchObject([
      { type: 'up', auth: ways[form] },
      { type: 'room', shutdown: false, participants: [] },
    ]);

    const anna = api.eyeson.enter(id, { name: 'Anna', guest: true });
    await seen('participant');
    const participant = { id: anna, name: 'Anna', guest: true };
    expect(events.at(-1)).toEqual({ type: 'participant', participant: { ...participant, online: true } });
    api.eyeson.leave(anna);
    await seen('participant', 2);
    expect(events.at(-1)).toEqual({ type: 'participant', participant: { ...participant, online: false } });

    api.eyeson.stop(id);
    await over;
    expect(events.slice(-2)).toMatchObject([
      { type: 'room', shutdown: true },
      { type: 'down', reason: 'closed' },
    ]);
  });

  it('comes back the same way without trying others', async () => {
    api.eyeson.switches.observerKey = form;
    const id = runningRoom();
    const { seen } = watch(id, { auth: ways[form] });
    await seen('room');
    expect(tried()).toHaveLength(1);
  });

  it.each([
    ['a bad key', () => ({ roomId: runningRoom(), key: 'NO-SUCH-KEY' })],
    ['a room that does not run', () => ({ roomId: api.eyeson.addRoom({ key, name: 'Idle' }).id, key })],
    ['no room at all', () => ({ roomId: 'nowhere', key })],
  ])('is told of %s', async (_what, target) => {
    api.eyeson.switches.observerKey = form;
    const { roomId, key } = target();
    const { events, over } = watch(roomId, { key });
    await over;
    expect(events).toEqual([{ type: 'down', reason: 'unauthorized' }]);
  });
});

it('takes the query for a key that cannot be a subprotocol', async () => {
  const strange = 'kéy/1';
  api.eyeson.addTeam({ key: strange, name: 'Strangers' });
  const { id } = api.eyeson.addRoom({ key: strange, name: 'Sync' });
  api.eyeson.start(id);
  const { events, seen } = watch(id, { key: strange });
  await seen('up');
  expect(events[0]).toEqual({ type: 'up', auth: 'query' });
});

it('listens to a silent room until something happens in it', async () => {
  api.eyeson.switches.observerIdle = 'silent';
  const { id } = api.eyeson.addRoom({ key, name: 'Idle' });
  const { events, seen } = watch(id);
  await seen('up');
  expect(events).toEqual([{ type: 'up', auth: 'subprotocol' }]);
  api.eyeson.start(id);
  api.eyeson.enter(id, { name: 'Anna', guest: true });
  await seen('participant');
});

describe('in the end', () => {
  it.each([
    ['between frames', {}],
    ['in the middle of a frame', { midFrame: true }],
  ])('is told that the connection broke %s', async (_what, how) => {
    const id = runningRoom();
    const { events, over, seen } = watch(id);
    await seen('room');
    api.eyeson.cut(id, how);
    await over;
    expect(events.at(-1)).toEqual({ type: 'down', reason: 'closed' });
  });

  it('leaves when the caller says so', async () => {
    const id = runningRoom();
    const { events, controller, over, seen } = watch(id);
    await seen('room');
    controller.abort();
    await over;
    await until(() => api.eyeson.connections(id) === 0);
    expect(events).toHaveLength(2);
  });

  it('says that there is no way in when nothing answers', async () => {
    const nowhere = await startSandbox();
    await nowhere.close();
    const { events, over } = watch('r', { WebSocket: nowhere.WebSocket });
    await over;
    expect(events).toEqual([{ type: 'down', reason: 'failed' }]);
  });
});

it('stumbles over nothing that comes', async () => {
  const id = runningRoom();
  const { events, seen } = watch(id);
  await seen('room');
  for (const frame of [
    '',
    'null',
    '[]',
    '{',
    { type: 'surprise' },
    { identifier: 'x', message: { type: 'chat' } },
  ]) {
    api.eyeson.push(id, frame);
  }
  api.eyeson.enter(id, { name: 'Anna', guest: true });
  await seen('participant');
  expect(events).toHaveLength(3);
});
