import { expect, it } from 'vitest';
import { search } from './search.ts';

const names = [
  'Weekly sync',
  'Besprechung in Wien',
  'Réunion de l’équipe',
  'مكتب المساعدة',
  'Sync of the week',
];
const rooms = names.map((name, index) => ({ id: String(index), name, guestLink: '' }));

it.each([
  ['', names],
  ['WEEK sync', ['Weekly sync', 'Sync of the week']],
  ['sync week', ['Weekly sync', 'Sync of the week']],
  ['equipe', ['Réunion de l’équipe']],
  ['wien  ', ['Besprechung in Wien']],
  ['المساعدة', ['مكتب المساعدة']],
  ['.*', []],
])('“%s” finds %j', (sought, found) => expect(search(rooms, sought).map(({ name }) => name)).toEqual(found));
