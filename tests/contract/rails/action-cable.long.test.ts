import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EndReason, listen } from '../../../lib/shared/eyeson/observer/action-cable.ts';
import { observerAddresses, type ObserverAuth } from '../../../lib/shared/eyeson/observer/addresses.ts';
import { readRoomEvent } from '../../../lib/shared/eyeson/observer/events.ts';
import { hasActionCable, PACKAGES, RailsServer } from './server.ts';

const KEY = 'sEcReT-0f-tHe-TeStErS';
const isHere = hasActionCable();

it(`Action Cable is installed (Debian: ${PACKAGES.join(', ')})`, () => expect(isHere).toBe(true));

describe.runIf(isHere)('against Rails’ own Action Cable', () => {
  let server: RailsServer;
  let controller: AbortController;
  beforeAll(async () => {
    server = await RailsServer.start(KEY);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    controller = new AbortController();
  });
  afterEach(() => controller.abort());

  /** Listens to a room in one way; collects what is reported, in order. */
  function connect({
    roomId = 'room',
    key = KEY,
    auth,
  }: {
    roomId?: string;
    key?: string;
    auth: ObserverAuth;
  }) {
    const [address] = observerAddresses(roomId, key, auth);
    if (!address) throw new Error(`no address for ${auth}`);
    const reported: unknown[] = [];
    const ended: Promise<EndReason> = listen(
      { ...address, url: server.addressOf(address.url) },
      {
        signal: controller.signal,
        WebSocket,
        onUp: () => reported.push('up'),
        onMessage: (message) => reported.push(readRoomEvent(message)?.type),
      },
    );
    return { reported, ended };
  }
  const guest = {
    type: 'participant_update',
    participant: { id: 'g', name: 'Anna', guest: true, online: true },
  };

  it.each<ObserverAuth>(['subprotocol', 'subprotocol-key-first', 'query'])(
    'a key is taken by %s, and the state comes before the confirmation',
    async (auth) => {
      const { reported } = connect({ auth });
      await vi.waitFor(() => expect(reported).toContain('up'));
      expect(reported).toEqual(['room', 'up']);
      await server.broadcast('room', guest);
      await vi.waitFor(() => expect(reported).toEqual(['room', 'up', 'participant']));
    },
  );

  it('a key alone opens no connection that is confirmed, for Rails selects no subprotocol', async () => {
    const { reported, ended } = connect({ auth: 'subprotocol-only-key' });
    expect(await ended).toBe('refused');
    expect(reported).toEqual([]);
  });

  it.each<ObserverAuth>(['subprotocol', 'subprotocol-key-first', 'query'])(
    'a wrong key is refused by %s',
    async (auth) => {
      expect(await connect({ auth, key: 'wrong' }).ended).toBe('unauthorized');
    },
  );

  it('a room that is rejected is refused', async () => {
    expect(await connect({ auth: 'subprotocol', roomId: 'rejected' }).ended).toBe('unauthorized');
  });

  it('a restart closes the connection, and the next one goes on', async () => {
    const first = connect({ auth: 'subprotocol' });
    await vi.waitFor(() => expect(first.reported).toContain('up'));
    await server.restart();
    expect(await first.ended).toBe('closed');
    const next = connect({ auth: 'subprotocol' });
    await vi.waitFor(() => expect(next.reported).toContain('up'));
    await server.broadcast('room', guest);
    await vi.waitFor(() => expect(next.reported).toContain('participant'));
  });

  it('a server that falls silent is given up, though the connection stays open', async () => {
    const { reported, ended } = connect({ auth: 'subprotocol' });
    await vi.waitFor(() => expect(reported).toContain('up'));
    server.freeze();
    expect(await ended).toBe('failed');
  }, 30_000);
});
