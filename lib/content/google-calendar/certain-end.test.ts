// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/" }
import { beforeEach, expect, it } from 'vitest';
import { certainEnd } from './event-time.ts';

const url = '/calendar/u/0/r/eventedit?dates=20300122T093000Z/20300122T103000Z';
const end = new Date('2030-01-22T10:30:00Z');

function editor(language: string, lastDay: string): void {
  document.documentElement.lang = language;
  document.body.innerHTML = '<div id="xEnDaIn"><input></div>';
  const field = document.querySelector('input');
  if (field) field.value = lastDay;
}

beforeEach(() => history.replaceState(null, '', url));

it.each([
  ['en', 'Jan 22, 2030'],
  ['en-GB', '22 Jan 2030'],
  ['de', '22. Jan. 2030'],
  ['ja', '2030年1月22日'],
  ['ar', '\u202B22‏/01‏/2030\u202C'],
])('knows the end of a new event that its URL names, in %s', (language, lastDay) => {
  editor(language, lastDay);
  expect(certainEnd(document)).toEqual(end);
});

it('does not know it any more after the host has chosen another day', () => {
  editor('en', 'Feb 22, 2030');
  expect(certainEnd(document)).toBeUndefined();
});

it.each(['', '?dates=20300122/20300123', '?dates=20300122T093000/20300122T103000', '?dates=nonsense'])(
  'does not guess from a URL that ends in "%s"',
  (query) => {
    history.replaceState(null, '', `/calendar/u/0/r/eventedit${query}`);
    editor('en', 'Jan 22, 2030');
    expect(certainEnd(document)).toBeUndefined();
  },
);
