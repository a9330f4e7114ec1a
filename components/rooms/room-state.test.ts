import { describe, expect, it } from 'vitest';
import { aRoom, guest, host, inside } from '../../tests/support/samples.ts';
import { roomState } from './room-status.ts';

const now = Date.parse('2030-01-01T12:00:00Z');
const past = '2030-01-01T11:59:59Z';
const future = '2030-01-01T12:00:01Z';

describe('the state of a room', () => {
  it.each([
    ['idle while nobody started it', null, undefined, { kind: 'idle' }],
    ['idle until it expires', future, undefined, { kind: 'idle' }],
    ['expired from then on', past, undefined, { kind: 'expired' }],
    ['running while a meeting goes on past its end', past, [host('Maria')], { kind: 'running', inside: 1 }],
    [
      'running with all who are in the meeting',
      null,
      [host('Maria'), guest('Anna')],
      { kind: 'running', inside: 2 },
    ],
    ['running when it was started and nobody came yet', null, [], { kind: 'running', inside: 0 }],
    ['waiting with the guests while no host is in', null, [guest('Anna')], { kind: 'waiting', guests: 1 }],
  ])('is %s', (_, expiresAt, people, expected) => {
    const room = aRoom('Weekly sync', { expiresAt });
    expect(roomState(room, people && inside(room, people), now)).toEqual(expected);
  });
});
