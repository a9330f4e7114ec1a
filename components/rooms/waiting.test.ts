import { describe, expect, it } from 'vitest';
import { aRoom, guest, host, inside } from '../../tests/support/samples.ts';
import { waitingRooms } from './room-status.ts';

const support = aRoom('Support');
const board = aRoom('Board');
const sync = aRoom('Weekly sync');

const waiting = (...presence: ReturnType<typeof inside>[]) =>
  waitingRooms({
    running: [support, board, sync],
    presence: new Map(presence.map((entry) => [entry.roomId, entry])),
  });

describe('the rooms in which guests wait', () => {
  it('are those with guests and without a host, the longest wait first', () => {
    const found = waiting(
      inside(support, [guest('Anna', 20), guest('Ben', 30)]),
      inside(board, [guest('Carla', 5), host('Maria', 6)]),
      inside(sync, [guest('Dora', 10)]),
    );
    expect(found.map(({ room, since }) => [room.name, since])).toEqual([
      ['Weekly sync', 10],
      ['Support', 20],
    ]);
  });

  it('are none while nobody is in the meeting', () => {
    expect(waiting(inside(support, []))).toEqual([]);
  });
});
