import { expect, it } from 'vitest';
import type { Permalink } from '../../shared/eyeson/types.ts';
import type { Room } from '../../shared/database/database.ts';
import { mergePermalink } from './upsert.ts';

const reply: Permalink = {
  id: 'r1',
  name: 'Weekly sync',
  guestLink: 'https://app.eyeson.team/permalink?guest=G',
  guestToken: 'G',
  createdAt: '2026-01-02T03:04:05.000Z',
  expiresAt: null,
  startedAt: null,
  options: {},
};
const host = { token: 'H', link: 'https://app.eyeson.team/permalink?H' };
const now = Date.parse('2026-06-01T00:00:00Z');
const known: Room = mergePermalink(undefined, { ...reply, host }, 'a', now);

it('takes a new room with its host link, as used when it was made', () => {
  expect(known).toMatchObject({ id: 'r1', accountId: 'a', hostLink: host.link, hostToken: 'H', seenAt: now });
  expect(known.usedAt).toBe(Date.parse(reply.createdAt));
});

it('gives back the very same room when the reply brings nothing new, so that nothing is written', () => {
  expect(mergePermalink(known, { ...reply, host }, 'a', now + 1)).toBe(known);
});

it.each([
  ['lacks a host', reply],
  ['names another host', { ...reply, host: { token: 'X', link: 'https://app.eyeson.team/permalink?X' } }],
])('keeps the known host link when the reply %s', (_, later) => {
  expect(mergePermalink(known, later, 'a', now)).toMatchObject({ hostLink: host.link, hostToken: 'H' });
});

it('takes a host link that was not known before', () => {
  const without = mergePermalink(undefined, reply, 'a', now);
  expect(mergePermalink(without, { ...reply, host }, 'a', now).hostLink).toBe(host.link);
});

it('takes a new name and expiry, and keeps what only this computer knows', () => {
  const used = { ...known, usedAt: now, deleteAt: now + 8_000 };
  const changed = mergePermalink(
    used,
    { ...reply, name: 'Daily', expiresAt: '2027-01-01T00:00:00Z' },
    'a',
    now,
  );
  expect(changed).toEqual({ ...used, name: 'Daily', expiresAt: '2027-01-01T00:00:00Z' });
});

it.each(['2099-01-01T00:00:00Z', 'no date at all'])(
  'does not put a room made at %s at the head for ever',
  (createdAt) => {
    expect(mergePermalink(undefined, { ...reply, createdAt }, 'a', now).usedAt).toBe(now);
  },
);
