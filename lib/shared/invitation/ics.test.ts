import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icsFile } from './ics.ts';

const event = {
  title: 'Design review',
  location: 'https://app.eyeson.team/permalink?guest=G&more=1',
  details: 'Video meeting “Design review”\nhttps://app.eyeson.team/permalink?guest=G&more=1',
  start: new Date('2030-12-31T10:00:00.500+01:00'),
  end: new Date('2030-12-31T10:30:00+01:00'),
};
const madeAt = Date.parse('2030-01-02T03:04:05Z');
const fileOf = (more: Partial<typeof event> = {}, at = madeAt) => icsFile({ ...event, ...more }, at);

/** The event as another program reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length > 0) throw new Error('not one event');
  return new ICAL.Event(component);
}

describe('a calendar file', () => {
  it('has what RFC 5545 asks for, with all times in UTC', () => {
    expect(fileOf({ details: '' }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Permalinks for Eyeson//EN',
      'BEGIN:VEVENT',
      'UID:guest-G-more-1-20301231T090000Z@app.eyeson.team',
      `SEQUENCE:${Math.floor(madeAt / 60_000)}`,
      'DTSTAMP:20300102T030405Z',
      'DTSTART:20301231T090000Z',
      'DTEND:20301231T093000Z',
      'SUMMARY:Design review',
      'LOCATION:https://app.eyeson.team/permalink?guest=G&more=1',
      'DESCRIPTION:',
      'URL:https://app.eyeson.team/permalink?guest=G&more=1',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://app.eyeson.team/permalink?guest=',
      ' G&more=1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    'Commas, semicolons; and \\backslashes\\n, and a colon: here',
    'Two\nlines',
    `Family ${'👨‍👩‍👧‍👦'.repeat(12)} and ${'é'.repeat(90)}`,
    'END:VEVENT',
    ' Space at both ends '.repeat(9),
    '',
  ])('is read by another program as it was meant: %j', (title) => {
    const file = fileOf({ title, details: `${title}\n${title}` });
    const { summary, description, location, uid, startDate, endDate } = read(file);
    expect(summary).toBe(title);
    expect(description).toBe(`${title}\n${title}`);
    expect(location).toBe(event.location);
    expect(uid).toContain('guest-G');
    expect(startDate.toJSDate()).toEqual(new Date('2030-12-31T09:00:00Z'));
    expect(endDate.toJSDate()).toEqual(event.end);
  });

  it('has lines of 75 octets at most, none of which ends within a character', () => {
    const file = fileOf({ title: '👩‍🚀'.repeat(50), details: 'ä,'.repeat(200) });
    const lines = file.split('\r\n').map((line) => new TextEncoder().encode(line));
    expect(Math.max(...lines.map(({ length }) => length))).toBe(75);
    const strict = new TextDecoder('utf-8', { fatal: true });
    expect(lines.map((line) => strict.decode(line)).join('\r\n')).toBe(file);
  });

  it.each([
    ['\r\n', '\n'],
    ['\r', '\n'],
    ['\u0007\u0000', ''],
    ['\t', ' '],
    ['\u2028', ' '],
    ['\u0085', ' '],
  ])('takes %j in a text for %j', (written, meant) => {
    expect(read(fileOf({ title: `a${written}b` })).summary).toBe(`a${meant}b`);
  });

  it('is of the same event when it is saved again, and newer', () => {
    const [first, again] = [read(fileOf()), read(fileOf({ title: 'Another' }, madeAt + 60_000))];
    expect(again.uid).toBe(first.uid);
    expect(again.sequence).toBeGreaterThan(first.sequence);
  });

  it.each([
    ['room', { location: 'https://app.eyeson.team/permalink?guest=H&more=1' }],
    ['time', { start: new Date('2030-12-31T11:00:00+01:00') }],
  ])('is of another event for another %s', (_, more) => {
    expect(read(fileOf(more)).uid).not.toBe(read(fileOf()).uid);
  });

  it('leads to the meeting by the address and the conference too', () => {
    const { component } = read(fileOf());
    expect(component.getFirstPropertyValue('url')).toBe(event.location);
    const conference = component.getFirstProperty('conference');
    expect(conference?.getFirstValue()).toBe(event.location);
    expect(conference?.getParameter('feature')).toBe('VIDEO');
  });
});
