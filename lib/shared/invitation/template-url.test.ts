import { expect, it } from 'vitest';
import { googleCalendarUrl } from './links.ts';

const query = (event: Parameters<typeof googleCalendarUrl>[0]) =>
  Object.fromEntries(new URL(googleCalendarUrl(event)).searchParams);

it('opens a new event of this title and nothing else', () => {
  expect(googleCalendarUrl({ title: 'Weekly sync' })).toBe(
    'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Weekly+sync',
  );
});

it('names the time in UTC, to the second', () => {
  const start = new Date('2030-12-31T20:30:00.250+01:00');
  const end = new Date('2030-12-31T21:30:00+01:00');
  expect(query({ title: '', start, end })).toMatchObject({ dates: '20301231T193000Z/20301231T203000Z' });
});

it('leaves the time to the host when only one end is known', () => {
  expect(query({ title: '', start: new Date() })).not.toHaveProperty('dates');
});

it.each(['Q&A = 50%?', 'Büro 東京 🎉', '<img onerror>', 'a+b #1'])('carries %s as it is written', (text) => {
  expect(query({ title: text, location: text, details: text })).toMatchObject({
    text,
    location: text,
    details: text,
  });
});
