import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe, type ObserverEvent, type ObserverOptions } from './observer.ts';
import { fakeSockets, type FakeSocket } from '../../../../tests/support/eyeson/fake-socket.ts';
import { participantReply } from '../../../../tests/support/eyeson/replies.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(options: Partial<ObserverOptions> = {}) {
  const { sockets, WebSocket } = fakeSockets();
  const events: ObserverEvent[] = [];
  const controller = new AbortController();
  const over = observe({
    roomId: 'room 1',
    key: 'k3y',
    signal: controller.signal,
    WebSocket,
    onEvent: (event) => events.push(event),
    ...options,
  });
  /** The `n`th connection, once it is tried. */
  const socket = (n: number) =>
    vi.waitFor(() => {
      const found = sockets[n];
      if (!found) throw new Error(`No connection ${n} yet`);
      return found;
    });
  return { events, controller, sockets, socket, over };
}

const anna = { id: 'anna', name: 'Anna', guest: true, online: true };
const room = { type: 'room', startedAt: '2024-05-14T14:00:00Z', shutdown: false, participants: [anna] };
const roomUpdate = (changes = {}) => ({
  type: 'room_update',
  content: {
    id: 'r',
    ready: true,
    started_at: room.startedAt,
    shutdown: false,
    participants: [participantReply()],
    ...changes,
  },
});

describe('observing', () => {
  it('shows the key as a subprotocol and subscribes once it is welcome', async () => {
    const { events, socket } = setUp();
    const first = await socket(0);
    expect(first.url.href).toBe('wss://api.eyeson.team/rt?room_id=room+1');
    expect(first.protocols).toEqual(['actioncable-v1-json', 'k3y']);
    expect(first.sent).toEqual([]);
    first.receive({ type: 'welcome' });
    expect(first.sent).toEqual([{ command: 'subscribe', identifier: '{"channel":"RoomChannel"}' }]);
    expect(events).toEqual([]);
    first.receive({ type: 'confirm_subscription', identifier: '{"channel":"RoomChannel"}' });
    expect(events).toEqual([{ type: 'up', auth: 'subprotocol' }]);
  });

  it('is up by the confirmation, though the first event may come before', async () => {
    const { events, socket } = setUp();
    const first = await socket(0);
    first.receive({ type: 'welcome' });
    first.tell(roomUpdate());
    first.receive({ type: 'confirm_subscription' });
    expect(events).toEqual([room, { type: 'up', auth: 'subprotocol' }]);
    first.receive({ type: 'confirm_subscription' });
    expect(events).toHaveLength(2);
  });

  it.each<[string, unknown, object]>([
    ['who is in the meeting', roomUpdate(), room],
    [
      'that it shuts down',
      roomUpdate({ shutdown: true, participants: [] }),
      { ...room, shutdown: true, participants: [] },
    ],
    [
      'that nothing runs',
      roomUpdate({ started_at: null, participants: null }),
      { ...room, startedAt: null, participants: [] },
    ],
    [
      'who is inside, but for whom it cannot read',
      roomUpdate({ participants: [null, {}, participantReply()] }),
      room,
    ],
    [
      'who enters',
      { type: 'participant_update', participant: participantReply() },
      { type: 'participant', participant: anna },
    ],
    [
      'who leaves',
      { type: 'participant_update', participant: participantReply({ online: false }) },
      { type: 'participant', participant: { ...anna, online: false } },
    ],
  ])('hears %s', async (_what, message, event) => {
    const { events, socket } = setUp();
    const first = await socket(0);
    first.welcome();
    first.tell(message);
    expect(events.slice(1)).toEqual([event]);
  });

  it.each<[string, unknown]>([
    ['a ping', { type: 'ping', message: 1702288218 }],
    ['another event', { identifier: 'x', message: { type: 'chat', content: 'Hi' } }],
    [
      'an event that cannot be read',
      { identifier: 'x', message: { type: 'participant_update', participant: {} } },
    ],
    ['an event that is none', { identifier: 'x', message: null }],
    ['null', 'null'],
    ['a list', '[]'],
    ['half a frame', '{"identifier":'],
    ['nothing', ''],
  ])('takes no notice of %s', async (_what, frame) => {
    const { events, socket } = setUp();
    const first = await socket(0);
    first.welcome();
    first.receive(frame);
    expect(events).toEqual([{ type: 'up', auth: 'subprotocol' }]);
    expect(first.closed).toBe(false);
  });
});

type Step = (socket: FakeSocket) => void;
const refuse: Step = (socket) => socket.refuse();
const unauthorized: Step = (socket) => socket.unauthorized();
const reject: Step = (socket) => socket.receive({ type: 'reject_subscription' });

const mute: Step = () => vi.advanceTimersByTime(5000);
const keyFirst = ['k3y', 'actioncable-v1-json'];

describe('the key', () => {
  it.each<[string, Step[], string, string[], string]>([
    ['alone', [unauthorized], 'subprotocol-only-key', ['k3y'], 'room_id=room+1'],
    ['alone', [reject], 'subprotocol-only-key', ['k3y'], 'room_id=room+1'],
    ['first', [unauthorized, refuse], 'subprotocol-key-first', keyFirst, 'room_id=room+1'],
    [
      'in the query',
      [unauthorized, unauthorized],
      'query',
      ['actioncable-v1-json'],
      'room_id=room+1&api_key=k3y',
    ],
    [
      'in the query',
      [unauthorized, refuse, unauthorized],
      'query',
      ['actioncable-v1-json'],
      'room_id=room+1&api_key=k3y',
    ],
  ])(
    'is shown %s when ActionCable itself has refused it otherwise: %#',
    async (_what, steps, auth, protocols, query) => {
      const { events, socket } = setUp();
      for (const [n, step] of steps.entries()) step(await socket(n));
      const last = await socket(steps.length);
      expect(last.protocols).toEqual(protocols);
      expect(last.url.search).toBe(`?${query}`);
      last.welcome();
      expect(events).toEqual([{ type: 'up', auth }]);
    },
  );

  it.each<[string, Step[]]>([
    ['a proxy refuses the handshake', [refuse]],
    ['nothing answers', [mute]],
    ['the connection is cut', [(socket) => socket.drop()]],
    ['a proxy refuses the second way', [unauthorized, refuse, refuse]],
    ['nothing answers the second way', [unauthorized, mute]],
  ])('stays out of the query when %s', async (_what, steps) => {
    const { events, socket, sockets, over } = setUp();
    for (const [n, step] of steps.entries()) step(await socket(n));
    await over;
    expect(sockets).toHaveLength(steps.length);
    expect(sockets.filter(({ url }) => url.searchParams.has('api_key'))).toEqual([]);
    expect(events).toEqual([{ type: 'down', reason: 'failed' }]);
  });

  it('that the browser takes for no subprotocol does not break anything', async () => {
    const { events, over } = setUp({
      WebSocket: function refuse() {
        throw new SyntaxError('no subprotocol');
      } as unknown as typeof WebSocket,
    });
    await over;
    expect(events).toEqual([{ type: 'down', reason: 'failed' }]);
  });

  it.each(['k@y/ü', 'k=', 'a:b', 'a b', 'a,b'])(
    'goes straight into the query when it cannot be a subprotocol: %s',
    async (key) => {
      const { socket } = setUp({ key, auth: 'subprotocol' });
      const first = await socket(0);
      expect(first.protocols).toEqual(['actioncable-v1-json']);
      expect(first.url.searchParams.get('api_key')).toBe(key);
    },
  );

  it.each([
    ['subprotocol', 'refused', refuse, 'failed'],
    ['subprotocol', 'unauthorized', unauthorized, 'unauthorized'],
    ['subprotocol-only-key', 'rejected', reject, 'unauthorized'],
    ['query', 'unauthorized', unauthorized, 'unauthorized'],
  ] as const)('known to work as %s is tried just so: %s', async (auth, _what, step, reason) => {
    const { events, socket, sockets, over } = setUp({ auth });
    step(await socket(0));
    await over;
    expect(sockets).toHaveLength(1);
    expect(events).toEqual([{ type: 'down', reason }]);
  });

  it('that ActionCable refuses in all ways ends as unauthorized', async () => {
    const { events, socket, sockets, over } = setUp();
    for (let n = 0; n < 3; n++) unauthorized(await socket(n));
    await over;
    expect(sockets).toHaveLength(3);
    expect(events).toEqual([{ type: 'down', reason: 'unauthorized' }]);
  });
});

describe('the end', () => {
  it.each<[string, Step]>([
    ['closes', (socket) => socket.drop()],
    [
      'says that it will',
      (socket) => socket.receive({ type: 'disconnect', reason: 'server_restart', reconnect: true }),
    ],
    ['takes the key back', unauthorized],
  ])('comes when Eyeson %s, and nothing after it', async (_what, step) => {
    const { events, socket, sockets, over } = setUp();
    const first = await socket(0);
    first.welcome();
    step(first);
    await over;
    first.tell(roomUpdate());
    expect(events.slice(1)).toEqual([{ type: 'down', reason: 'closed' }]);
    expect(first.closed).toBe(true);
    expect(sockets).toHaveLength(1);
  });

  it.each<[string, Step]>([
    ['never answers', () => undefined],
    ['never confirms, for all its pings', (socket) => socket.receive({ type: 'welcome' })],
  ])('comes by itself when Eyeson %s', async (_what, step) => {
    const { events, socket, sockets, over } = setUp();
    const first = await socket(0);
    step(first);
    vi.advanceTimersByTime(3000);
    first.receive({ type: 'ping' });
    vi.advanceTimersByTime(3000);
    await over;
    expect(events).toEqual([{ type: 'down', reason: 'failed' }]);
    expect(first.closed).toBe(true);
    expect(sockets).toHaveLength(1);
  });

  it('comes when pings stay away, and not before', async () => {
    const { events, socket, over } = setUp();
    const first = await socket(0);
    first.welcome();
    for (let n = 0; n < 10; n++) {
      vi.advanceTimersByTime(9000);
      first.receive({ type: 'ping', message: n });
    }
    expect(first.closed).toBe(false);
    vi.advanceTimersByTime(10_000);
    await over;
    expect(events.slice(1)).toEqual([{ type: 'down', reason: 'failed' }]);
  });

  it.each<[string, Step, number]>([
    ['while connecting', () => undefined, 0],
    ['while listening', (socket) => socket.welcome(), 1],
  ])('is silent when the caller wants it: %s', async (_what, step, before) => {
    const { events, socket, sockets, controller, over } = setUp();
    const first = await socket(0);
    step(first);
    controller.abort();
    await over;
    first.tell(roomUpdate());
    expect(events).toHaveLength(before);
    expect(first.closed).toBe(true);
    expect(sockets).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is there at once when the caller did not want it any more', async () => {
    const { events, sockets, over } = setUp({ signal: AbortSignal.abort() });
    await over;
    expect(events).toEqual([]);
    expect(sockets).toEqual([]);
  });
});
