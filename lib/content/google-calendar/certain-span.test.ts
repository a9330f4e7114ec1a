// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/" }
import { beforeEach, expect, it } from 'vitest';
import { certainSpan } from './event-time.ts';

const from = Date.parse('2030-01-22T09:30:00Z');
const until = Date.parse('2030-01-22T10:30:00Z');

/** Shows an editor with this start time and the end date in that language. The runner may be in any time zone. */
function editor(language: string, start: string): void {
  document.documentElement.lang = language;
  const lastDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(until);
  document.body.innerHTML = '<div id="xStTiIn"><input></div><div id="xEnDaIn"><input></div>';
  const [first, last] = document.querySelectorAll('input');
  if (first) first.value = start;
  if (last) last.value = lastDay;
}

const time = (language: string, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', ...format }).format(from);

beforeEach(() =>
  history.replaceState(null, '', '/calendar/u/0/r/eventedit?dates=20300122T093000Z/20300122T103000Z'),
);

it.each([
  ['in English', 'en', time('en', { hour12: true })],
  ['as Calendar writes it', 'en', time('en', { hour12: true }).replace(' ', '').toLowerCase()],
  ['by the 24 hours that a host may choose', 'en', time('en', { hourCycle: 'h23' })],
  ['with two digits', 'de', time('de', { hour: '2-digit' })],
  ['in Japanese', 'ja', time('ja', {})],
])('knows from when to when a new event is whose start is shown %s', (_, language, start) => {
  editor(language, start);
  expect(certainSpan(document)).toEqual({ from, until });
});

it.each([
  ['the host has chosen another time', 'en', '7:17pm'],
  ['the page shows no time', 'en', ''],
])('does not know it when %s', (_, language, start) => {
  editor(language, start);
  expect(certainSpan(document)).toBeUndefined();
});

it('does not know it where the URL does not say', () => {
  history.replaceState(null, '', '/calendar/u/0/r/eventedit');
  editor('en', time('en', { hour12: true }));
  expect(certainSpan(document)).toBeUndefined();
});
