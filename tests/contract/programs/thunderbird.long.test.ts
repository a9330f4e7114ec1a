import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { icsFile } from '../../../lib/shared/invitation/ics.ts';
import { Thunderbird } from '../../support/thunderbird.ts';

const LINK = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ&locale=de';
const event = {
  title: 'Design review',
  location: LINK,
  details: `Video meeting\n${LINK}`,
  start: new Date('2030-12-31T10:00:00Z'),
  end: new Date('2030-12-31T10:30:00Z'),
};
const madeAt = Date.parse('2030-01-02T03:04:05Z');

let thunderbird: Thunderbird;
beforeAll(async () => {
  thunderbird = await Thunderbird.start();
}, 60_000);
afterAll(() => thunderbird.close());

describe('Thunderbird’s importer (Debian: thunderbird)', () => {
  it.each([
    'Commas, semicolons; and \\backslashes, and a colon: here',
    'Two\nlines',
    `Family ${'👨‍👩‍👧‍👦'.repeat(12)} and ${'é'.repeat(90)}`,
    'END:VEVENT',
    '"Quotes" and ‘others’',
    'R&D <b>50%s</b> & co',
    'מפגש שבועי',
    'x'.repeat(300),
  ])('reads an event as it was meant: %j', async (title) => {
    const file = icsFile({ ...event, title, details: `${title}\n${LINK}` }, madeAt);
    expect(await thunderbird.read(file)).toEqual([
      {
        uid: expect.stringContaining('R2SdUxiqKhpBoUu0oi0pZZkZ'),
        title,
        details: `${title}\n${LINK}`,
        place: LINK,
        url: LINK,
        start: event.start.getTime(),
        end: event.end.getTime(),
      },
    ]);
  });

  it('adds an event once, however often its file is saved; it does not move the one that is there', async () => {
    const later = { start: new Date('2030-12-31T12:00:00Z'), end: new Date('2030-12-31T12:30:00Z') };
    const files = [
      icsFile(event, madeAt),
      icsFile({ ...event, title: 'Design review, part two' }, madeAt + 60_000),
      icsFile({ ...event, ...later, title: 'Another time' }, madeAt),
    ];
    expect(await thunderbird.add(files)).toEqual([
      ['Design review'],
      ['Design review'],
      ['Another time', 'Design review'],
    ]);
  });
});
