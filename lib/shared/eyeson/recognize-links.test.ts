import { describe, expect, it } from 'vitest';
import type { LinkKind } from './links.ts';
import { recognizeLinks } from './recognize-links.ts';

const HOST = 'https://app.eyeson.team/permalink?HoStToKeN_1-2';
const GUEST = 'https://app.eyeson.team/permalink?guest=GuEsT_1-2';
const enc = encodeURIComponent;

/** How a redirector writes the address that it leads to. */
const redirectors: [name: string, wrap: (address: string) => string][] = [
  ['nothing around it', (link) => link],
  ['no scheme', (link) => link.replace('https://', '')],
  ['http', (link) => link.replace('https', 'http')],
  ['no scheme, but slashes', (link) => link.replace('https:', '')],
  ['a port', (link) => link.replace('.team', '.team:443')],
  ['a full stop after the name', (link) => link.replace('.team', '.team.')],
  ['a name and a password', (link) => link.replace('https://', 'https://me:secret@')],
  ['capitals', (link) => link.replace('app.eyeson.team/permalink', 'APP.Eyeson.TEAM/Permalink')],
  ['a slash more', (link) => link.replace('permalink?', 'permalink/?')],
  ['two slashes', (link) => link.replace('/permalink', '//permalink')],
  ['backslashes', (link) => link.replace('/permalink', '\\permalink')],
  ['wide letters', (link) => link.replace('app.eyeson', 'ａｐｐ．ｅｙｅｓｏｎ')],
  ['a space of no width', (link) => link.replace('eyeson', 'eye\u200Bson')],
  ['a soft hyphen', (link) => link.replace('permalink', 'perma\u00ADlink')],
  ['a parameter after it', (link) => `${link}&locale=de`],
  ['a fragment after it', (link) => `${link}#top`],
  ['punctuation around it', (link) => `(see <${link}>).`],
  ['quotation marks', (link) => `“${link}”`],
  ['an entity after it', (link) => `${link}&amp;locale=de`],
  ['quoted-printable', (link) => link.replaceAll('=', '=3D')],
  ['a line break of quoted-printable', (link) => link.replace('permalink', 'perma=\r\nlink')],
  ['Google, encoded', (link) => `https://www.google.com/url?q=${enc(link)}&sa=D&source=calendar`],
  ['Google, half encoded', (link) => `https://www.google.com/url?q=${link.replace('=', '%3D')}&sa=D`],
  ['Google in another land', (link) => `https://www.google.co.uk/url?sa=t&url=${enc(link)}&usg=AOv`],
  ['Safe Links', (link) => `https://eur03.safelinks.protection.outlook.com/?url=${enc(link)}&data=05%7C02`],
  ['urldefense, version 3', (link) => `https://urldefense.com/v3/__${link}__;!!NT6tkA!Abc$`],
  [
    'urldefense, version 2',
    (link) =>
      `https://urldefense.proofpoint.com/v2/url?u=${link
        .replace(/[:?=_-]/g, (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
        .replaceAll('/', '_')}&d=DwMFaQ&c=x`,
  ],
  ['Slack', (link) => `https://slack-redir.net/link?url=${enc(link)}&v=3`],
  ['Facebook', (link) => `https://l.facebook.com/l.php?u=${enc(link)}&h=AT0`],
  [
    'Bing, as Base64',
    (link) => `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(link).replaceAll('=', '')}&ntb=1`,
  ],
  ['two redirectors', (link) => `https://a.example/?u=${enc(`https://b.example/?to=${enc(link)}&x=1`)}&y=2`],
  [
    'three redirectors',
    (link) =>
      `https://a.example/?u=${enc(`https://b.example/?u=${enc(`https://c.example/?u=${enc(link)}`)}`)}`,
  ],
  ['a path of another site', (link) => `https://web.archive.org/web/2026/${link}`],
];

describe.each([
  ['host', HOST, 'HoStToKeN_1-2'],
  ['guest', GUEST, 'GuEsT_1-2'],
  ['meeting', 'https://app.eyeson.team/?RuNnInG_1', 'RuNnInG_1'],
  ['meeting-guest', 'https://app.eyeson.team/?guest=RuNnInG_1', 'RuNnInG_1'],
] as const)('a link of the kind %s', (kind, link, token) => {
  it.each(redirectors)('is recognized with %s', (_, wrap) => {
    expect(recognizeLinks(wrap(link))).toEqual([{ kind, token }]);
  });
});

it.each<[text: string, kinds: LinkKind[]]>([
  [`${HOST} and ${GUEST}`, ['host', 'guest']],
  [`${GUEST}\n${HOST}\n${GUEST}`, ['guest', 'host', 'guest']],
  [`${GUEST} https://www.google.com/url?q=${enc(HOST)}`, ['guest', 'host']],
  ['https://app.eyeson.team/permalink?locale=de&guest=G1234', ['guest']],
  ['https://app.eyeson.team/permalink?locale=de&HoStToKeN', ['host']],
  ['https://app.eyeson.team/permalink?HoStToKeN&guest=G1234', ['host']],
  // As `URLSearchParams` and some redirectors write a bare parameter.
  ['https://app.eyeson.team/permalink?HoStToKeN=', ['host']],
  ['https://app.eyeson.team/permalink?HoStToKeN=&locale=de', ['host']],
  [`https://a.example/?u=${enc('https://app.eyeson.team/permalink?HoStToKeN=')}`, ['host']],
  ['https://app.eyeson.team/permalink?guest=G1234&utm_source=mail', ['guest']],
  ['https://app.eyeson.team/permalink?guest=G1234&locale=', ['guest']],
  [`https://a.example/?u=${enc(HOST)}&guest=1`, ['host']],
  [`https://a.example/?guest=1&u=${enc(HOST)}`, ['host']],
])('finds in %s what it is', (text, kinds) => {
  expect(recognizeLinks(text).map(({ kind }) => kind)).toEqual(kinds);
});

it.each([
  'https://app.eyeson.team/permalink',
  'https://app.eyeson.team/permalink?',
  'https://app.eyeson.team/permalink?guest=',
  'https://app.eyeson.team/permalink?locale=de',
  'https://app.eyeson.team/permalinks?guest=G1234',
  'https://app.eyeson.team.evil.example/permalink?guest=G1234',
  'https://notapp.eyeson.team/permalink?guest=G1234',
  'https://my-app.eyeson.team/permalink?guest=G1234',
  'https://app.eyeson.example/permalink?guest=G1234',
  'https://api.eyeson.team/rooms/G1234',
  'aHR0cHM6Ly9leGFtcGxlLmNvbQ',
  'aHR0c!',
  '%zz%25%',
  '',
])('finds no link to Eyeson in %j', (text) => {
  expect(recognizeLinks(text)).toEqual([]);
});

it('takes a time in proportion to the text, whatever that is', () => {
  for (const text of ['%25', 'app.eyeson.team/permalink?', 'aHR0c', '-3A__', '__;', '=\n', '&amp;'])
    expect(recognizeLinks(text.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
});
