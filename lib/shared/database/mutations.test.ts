// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db } from './database.ts';
import { onMutation } from './mutations.ts';

/** What Dexie tells the other pages, in place of a channel between them. */
let channel: EventTarget & { close: () => void };

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  channel = Object.assign(new EventTarget(), { close: vi.fn<() => void>() });
  vi.stubGlobal('BroadcastChannel', function open() {
    return channel;
  });
});

function listen() {
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  const listener = vi.fn<() => void>();
  onMutation(['rooms', 'missed'], listener, closed.signal);
  const hearFromElsewhere = (part: string) =>
    channel.dispatchEvent(new MessageEvent('message', { data: { [part]: {} } }));
  return { closed, listener, hearFromElsewhere };
}

describe('who listens to tables', () => {
  const board = aRoom('Board');

  it.each<[string, () => Promise<unknown>]>([
    ['adds', () => db.rooms.put(board)],
    ['changes', () => db.rooms.update(board.id, { name: 'Support' })],
    ['deletes', () => db.rooms.delete(board.id)],
    ['deletes all', () => db.rooms.clear()],
  ])('hears of what this page %s', async (_, write) => {
    await db.rooms.put(board);
    const { listener } = listen();
    await write();
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  });

  it.each([
    ['idb://permalinks/rooms/', 1],
    ['idb://permalinks/rooms/usedAt', 1],
    ['idb://permalinks/missed/:dels', 1],
    ['all', 1],
    ['idb://permalinks/roomsOfOthers/', 0],
    ['idb://permalinks/accounts/', 0],
    ['idb://another/rooms/', 0],
  ])('hears of %s from other parts of the extension: %i times', (part, times) => {
    const { listener, hearFromElsewhere } = listen();
    hearFromElsewhere(part);
    expect(listener).toHaveBeenCalledTimes(times);
  });

  it('hears nothing of other tables', async () => {
    const { listener } = listen();
    await db.accounts.put(account);
    await db.missed.clear();
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
  });

  it('hears nothing any more once the page is closed', async () => {
    const { listener, closed } = listen();
    closed.abort();
    await db.rooms.put(board);
    await db.rooms.clear();
    expect(listener).not.toHaveBeenCalled();
    expect(channel.close).toHaveBeenCalled();
  });
});
