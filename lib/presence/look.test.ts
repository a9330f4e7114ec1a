import { expect, it } from 'vitest';
import type { Participant } from '../eyeson/types.ts';
import type { Person } from '../rooms/database.ts';
import { present, visitOf } from './look.ts';
import { whoWaits } from './waiting.ts';

const guest = (name: string, online = true): Participant => ({ id: name, name, guest: true, online });
const host = (name: string): Participant => ({ id: name, name, guest: false, online: true });
const look = (...participants: Participant[]) => ({ roomId: 'r', participants });
const names = (people: Person[]) => people.map(({ name }) => name);

it.each([
  ['nobody is in', [], []],
  ['only guests are in', [guest('Anna'), guest('Ben')], ['Anna', 'Ben']],
  ['a host is in too', [guest('Anna'), host('Me')], []],
  ['only a host is in', [host('Me')], []],
  ['a guest has left', [guest('Anna', false), guest('Ben')], ['Ben']],
])('says who waits when %s', (_, participants, waiting) => {
  expect(names(whoWaits(present(undefined, look(...participants), 'a', 0).people))).toEqual(waiting);
});

it('keeps since when somebody is in over several looks', () => {
  const first = present(undefined, look(guest('Anna')), 'a', 100);
  const second = present(first, look(guest('Anna'), guest('Ben')), 'a', 200);
  expect(second.people.map(({ since }) => since)).toEqual([100, 200]);
});

it('begins a visit with the first guest who waits, keeps it for those who follow, and ends it with a host', () => {
  const alone = present(undefined, look(guest('Anna')), 'a', 100);
  const visit = visitOf(undefined, alone);
  expect(visit).toEqual({ roomId: 'r', accountId: 'a', since: 100 });
  const told = visit && { ...visit, told: 'Anna is waiting' };
  const two = present(alone, look(guest('Anna'), guest('Ben')), 'a', 200);
  expect(visitOf(told, two)).toBe(told);
  expect(visitOf(told, present(two, look(guest('Anna'), host('Me')), 'a', 300))).toBeUndefined();
});
