import { LinkifyIt } from 'linkify-it';
import { find } from 'linkifyjs';
import { describe, expect, it } from 'vitest';
import { languageCodes, languages } from '../i18n/languages.ts';
import { mailUrl, whatsAppUrl } from './links.ts';
import { renderInvitation } from './render.ts';

const GUEST_LINK = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';

/** How mail programs and messengers make links of addresses in plain text. */
const linkifiers: [name: string, linksIn: (text: string) => string[]][] = [
  ['linkify-it', (text) => (new LinkifyIt().match(text) ?? []).map(({ url }) => url)],
  ['linkifyjs', (text) => find(text, 'url').map(({ href }) => href)],
];

const templates = languageCodes.flatMap((code) => [languages[code].mail, languages[code].event]);

/** Templates as hosts write them: what stands right behind the link must not become part of it. */
const own = [
  '{room} ({link})',
  '{room} <{link}>',
  '{link}, {host}',
  '{link}.',
  '{link}!',
  '{room}: {link}; see you!',
  '"{link}"',
  '{link}\n{host}',
  'Raum: {link}\r\nBis gleich',
];

const names = [
  'Weekly sync',
  'R&D, 50 % (all)',
  '“Board” <b>',
  'Büro 東京 🎉',
  'מפגש שבועי',
  'Smith/Jones; part 2',
  `a${'b'.repeat(300)}`,
  '$& {link',
];

describe.each(linkifiers)('%s', (_, linksIn) => {
  it.each([...templates, ...own])('finds the guest link in “%s”, whole and alone', (template) => {
    for (const room of names)
      expect(linksIn(renderInvitation(template, { room, link: GUEST_LINK, host: 'Hanna' }).text)).toEqual([
        GUEST_LINK,
      ]);
  });

  it('finds it in the text of a mail and of a message', () => {
    const { text } = renderInvitation(languages.en.mail, { room: 'R&D', link: GUEST_LINK, host: '' });
    const mail = new URL(mailUrl('R&D', text)).searchParams.get('body') ?? '';
    const message = new URL(whatsAppUrl(text)).searchParams.get('text') ?? '';
    expect([linksIn(mail), linksIn(message)]).toEqual([[GUEST_LINK], [GUEST_LINK]]);
  });
});
