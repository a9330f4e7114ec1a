import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { icsFile } from '../../../lib/shared/invitation/ics.ts';

const LINK = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ&locale=de';
const event = {
  title: 'Design review',
  location: LINK,
  details: `Video meeting\n${LINK}`,
  start: new Date('2030-12-31T10:00:00Z'),
  end: new Date('2030-12-31T10:30:00Z'),
};
const madeAt = Date.parse('2030-01-02T03:04:05Z');

const texts = [
  'Commas, semicolons; and \\backslashes, and a colon: here',
  'Two\nlines',
  `Family ${'👨‍👩‍👧‍👦'.repeat(12)} and ${'é'.repeat(90)}`,
  'END:VEVENT',
  '"Quotes" and ‘others’',
  'מפגש שבועי',
  'x'.repeat(300),
];

const script = fileURLToPath(new URL('read-ics.py', import.meta.url));
const read = (program: string, file: string): unknown[] =>
  JSON.parse(
    execFileSync('/usr/bin/python3', [script, program], { input: file, encoding: 'utf8' }),
  ) as unknown[];

/** Programs that read calendars, as Debian has them. */
const programs = { icalendar: 'python3-icalendar', libical: 'gir1.2-ical-3.0 and python3-gi' };

describe('a calendar file', () => {
  describe.each(Object.entries(programs))('is read by %s (Debian: %s)', (program) => {
    it.each(texts)('as it was meant: %j', (text) => {
      const [found, ...others] = read(
        program,
        icsFile({ ...event, title: text, details: `${text}\n${LINK}` }, madeAt),
      );
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        title: text,
        details: `${text}\n${LINK}`,
        place: LINK,
        url: LINK,
        conference: LINK,
        start: event.start.getTime() / 1000,
        end: event.end.getTime() / 1000,
        sequence: Math.floor(madeAt / 60_000),
      });
    });
  });

  describe('in khal (Debian: khal)', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'permalinks-khal-'));
      const config = [
        '[calendars]',
        '[[own]]',
        `path = ${join(folder, 'own')}`,
        '[locale]',
        'local_timezone = UTC',
        'default_timezone = UTC',
        'timeformat = %H:%M',
        'dateformat = %Y-%m-%d',
        'longdateformat = %Y-%m-%d',
        'datetimeformat = %Y-%m-%d %H:%M',
        'longdatetimeformat = %Y-%m-%d %H:%M',
        '[sqlite]',
        `path = ${join(folder, 'khal.db')}`,
        '[default]',
        'highlight_event_days = False',
      ];
      writeFileSync(join(folder, 'config'), config.join('\n'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const khal = (...args: string[]) =>
      execFileSync('khal', ['-c', join(folder, 'config'), ...args], { encoding: 'utf8' });
    const add = (file: string) => {
      writeFileSync(join(folder, 'event.ics'), file);
      khal('import', '--batch', '-a', 'own', join(folder, 'event.ics'));
    };
    const list = () =>
      khal('list', '--once', '--format', '{start-time} {title}', '2030-12-31', '1d')
        .split('\n')
        .filter((line) => /^\d/.test(line));

    it('an event that is saved a second time is changed, not doubled', () => {
      add(icsFile(event, madeAt));
      expect(list()).toEqual(['10:00 Design review']);
      add(icsFile({ ...event, title: 'Design review, part two' }, madeAt + 60_000));
      expect(list()).toEqual(['10:00 Design review, part two']);
      add(
        icsFile(
          { ...event, start: new Date('2030-12-31T12:00:00Z'), end: new Date('2030-12-31T13:00:00Z') },
          madeAt,
        ),
      );
      expect(list()).toEqual(['10:00 Design review, part two', '12:00 Design review']);
    });
  });
});
