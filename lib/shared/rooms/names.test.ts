import { expect, it } from 'vitest';
import { defaultRoomName, roomName, teamName, whoIsWaiting } from './names.ts';

it.each([
  [['Anna'], 'Anna is waiting'],
  [['Anna', 'Ben'], 'Anna and 1 other guest are waiting'],
  [['Anna', 'Ben', 'Carl'], 'Anna and 2 other guests are waiting'],
  [['Ann | Acme', 'Ben'], 'Ann | Acme and 1 other guest are waiting'],
  [['\u202E'], 'Someone is waiting'],
  [['Anna\u202E', 'Ben'], 'Anna and 1 other guest are waiting'],
])('%j are announced as “%s”', (names, words) => {
  expect(whoIsWaiting(names.map((name) => ({ name })))).toBe(words);
});

it('a room and a team without a visible name have one all the same', () => {
  expect(roomName({ name: ' \u200B' })).toBe('Untitled room');
  expect(teamName({ label: '\u202E', team: '' })).toBe('Eyeson');
});

it('a new room without a name is called by the host’s pattern', () => {
  const now = new Date(2030, 0, 15).getTime();
  expect(defaultRoomName('Call of {date}', now)).toBe('Call of Jan 15, 2030');
  expect(defaultRoomName('', now)).toBe('Meeting, Jan 15, 2030');
});
