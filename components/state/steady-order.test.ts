import { describe, expect, it } from 'vitest';
import { aRoom } from '../../tests/samples.ts';
import { steadyOrder } from './steady-order.ts';

const names = (rooms: { name: string }[]) => rooms.map(({ name }) => name);

describe('the order of rooms', () => {
  const old = aRoom('old', { usedAt: 1 });
  const recent = aRoom('recent', { usedAt: 2 });

  it('is by latest use', () => {
    expect(names(steadyOrder()([old, recent]))).toEqual(['recent', 'old']);
  });

  it('stays while the host uses a room', () => {
    const inOrder = steadyOrder();
    inOrder([old, recent]);
    expect(names(inOrder([{ ...old, usedAt: 9 }, recent]))).toEqual(['recent', 'old']);
  });

  it('has a new room at its head', () => {
    const inOrder = steadyOrder();
    inOrder([old, recent]);
    expect(names(inOrder([old, recent, aRoom('new', { usedAt: 3 })]))).toEqual(['new', 'recent', 'old']);
  });
});
