import { describe, expect, it } from 'vitest';
import { eventUrl, mailUrl, type NewEvent, whatsAppUrl } from './links.ts';
import { webCalendars } from './web-calendars.ts';

const LINK = 'https://app.eyeson.team/permalink?guest=G&x=1';
const event: Required<NewEvent> = {
  title: 'R&D <b>50%s</b> & co',
  location: LINK,
  details: `Video meeting “R&D <b>50%s</b> & co”\n${LINK}`,
  start: new Date('2030-12-31T20:30:00.250+01:00'),
  end: new Date('2030-12-31T21:30:00+01:00'),
};
const query = (...args: Parameters<typeof eventUrl>) =>
  Object.fromEntries(new URL(eventUrl(...args).url).searchParams);

/** The text and the links that a program shows which reads HTML. */
function readAsHtml(html = '') {
  const text = html
    .replaceAll('<br>', '\n')
    .replaceAll(/<a href="[^"]*">|<\/a>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  const links = [...html.matchAll(/<a href="([^"]*)">/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return { text, links, tags: html.match(/<(?!br>|a href=|\/a>)[^>]*>/g) };
}

describe.each(webCalendars)('a new event in %s', (calendar) => {
  it('has its title and place as they are written', () => {
    const { text, subject, title, location, in_loc: place } = query(calendar, event);
    expect(text ?? subject ?? title).toBe(event.title);
    expect(location ?? place).toBe(LINK);
  });

  it('has no plus for a space, which Outlook would show', () => {
    expect(eventUrl(calendar, event).url).not.toContain('+');
    expect(new URL(eventUrl(calendar, { ...event, title: 'a+b' }).url).search).toContain('a%2Bb');
  });

  it('names the time in UTC, and leaves it to the host when only one end is known', () => {
    const times = (shown: NewEvent) =>
      Object.entries(query(calendar, shown)).filter(([name]) => /^(dates|startdt|enddt|st|et)$/.test(name));
    const written = times(event)
      .map(([, value]) => value)
      .join('/');
    expect(written.replace(/[-:]|\.\d{3}/g, '')).toBe('20301231T193000Z/20301231T203000Z');
    expect(times({ title: '', start: event.start })).toEqual([]);
  });

  it('is not longer than an address may be, and says where it was cut', () => {
    const long = { ...event, details: `${'Ärger 👩‍🚀 & Co\n'.repeat(4000)}${LINK}` };
    const { url, isCut } = eventUrl(calendar, long);
    expect([isCut, eventUrl(calendar, event).isCut]).toEqual([true, false]);
    expect(url.length).toBeLessThanOrEqual(calendar.startsWith('outlook') ? 31_000 : 8000);
    expect(url.length).toBeGreaterThan(7900);
    const { details, body, desc } = query(calendar, long);
    const { text } = readAsHtml(details ?? body ?? desc);
    expect(text.endsWith(`…\n${LINK}`)).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/👩\u200D?…/);
  });

  it.each(['Ärger 👩‍🚀 & Co '.repeat(4000), '<'.repeat(40_000)])(
    'has the beginning of a title that is too long, and the link',
    (title) => {
      const long = { ...event, title, details: `${title}\n${LINK}` };
      const { url, isCut } = eventUrl(calendar, long);
      expect(isCut).toBe(true);
      expect(url.length).toBeLessThanOrEqual(calendar.startsWith('outlook') ? 31_000 : 8000);
      const { text, subject, title: shown, details, body, desc } = query(calendar, long);
      expect(text ?? subject ?? shown).toMatch(/^(Ärger|<).*…$/);
      expect(readAsHtml(details ?? body ?? desc).text).toBe(LINK);
    },
  );

  it('takes half a character without an error', () => {
    expect(query(calendar, { ...event, title: 'x\uD83D' })).toBeTruthy();
  });
});

it.each(['outlook-work', 'outlook-personal'] as const)(
  '%s reads lines, links and signs in HTML',
  (calendar) => {
    const { text, links, tags } = readAsHtml(query(calendar, event).body);
    expect({ text, links, tags }).toEqual({ text: event.details, links: [LINK], tags: null });
  },
);

it('Google reads signs in HTML, and finds links by itself', () => {
  const { text, tags } = readAsHtml(query('google', event).details);
  expect({ text, tags }).toEqual({ text: event.details, tags: null });
});

it('Yahoo reads a text', () => expect(query('yahoo', event).desc).toBe(event.details));

it('leaves out what is not known', () => {
  expect(eventUrl('google', { title: 'Weekly sync' }).url).toBe(
    'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Weekly%20sync',
  );
});

const text = 'Join “R&D, 100 %” ☕\nhttps://app.eyeson.team/permalink?guest=G&x=1';

it('fills a mail with the subject and the text, and nothing else', () => {
  const url = new URL(mailUrl('R&D, 100 %?', text));
  expect(url.protocol).toBe('mailto:');
  expect(url.pathname).toBe('');
  expect([...url.searchParams]).toEqual([
    ['subject', 'R&D, 100 %?'],
    ['body', text.replace('\n', '\r\n')],
  ]);
  // A plus is a plus in mails, not a space.
  expect(url.href).not.toContain('+');
});

it('fills a message of WhatsApp', () => {
  const url = new URL(whatsAppUrl(text));
  expect(url.origin + url.pathname).toBe('https://wa.me/');
  expect([...url.searchParams]).toEqual([['text', text]]);
});

it.each([mailUrl, (_: string, shared: string) => whatsAppUrl(shared)])('shares half a character', (url) => {
  expect(url('x\uD83D', 'y\uDE00')).toContain('%EF%BF%BD');
});
