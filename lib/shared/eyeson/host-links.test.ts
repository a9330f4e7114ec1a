import { describe, expect, it } from 'vitest';
import { findHostLinks, hasHostLink, replaceHostLinks, tokenWords } from './host-links.ts';

const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVJ';
const HOST = `https://app.eyeson.team/permalink?${TOKEN}`;
const GUEST = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const isHostToken = (word: string) => word === TOKEN;
const linksIn = (text: string) => findHostLinks(text, isHostToken).map(({ link }) => link);

describe('the host links of a text', () => {
  it.each<[text: string, links: string[]]>([
    [`Come to ${HOST}.`, [HOST]],
    [`(${HOST})`, [HOST]],
    [`[room](${HOST})`, [`room](${HOST}`]],
    [`“${HOST}”, “${GUEST}”`, [HOST]],
    [`„${HOST}“`, [HOST]],
    [`«${HOST}»`, [HOST]],
    [`‘${HOST}’`, [HOST]],
    [`<${HOST}>`, [HOST]],
    [`${HOST}…`, [`${HOST}…`]],
    [`${HOST}\n${GUEST}\n${HOST}?!`, [HOST, HOST]],
    [HOST.replace('permalink', 'perma=\r\nlink'), [HOST.replace('permalink', 'perma=\r\nlink')]],
    [`{link} ${HOST.slice(8)}`, [HOST.slice(8)]],
    [GUEST, []],
    ['', []],
  ])('in %j', (text, links) => expect(linksIn(text)).toEqual(links));

  it('have their place in it', () => {
    expect(findHostLinks(`Join ${HOST}, please`)).toEqual([{ link: HOST, from: 5, to: 5 + HOST.length }]);
  });
});

/** How a token of a known room stands in a text without Eyeson's address. */
const spellings: [name: string, text: string, word: string][] = [
  ['alone', TOKEN, TOKEN],
  ['behind a word', `token: ${TOKEN}, ours`, TOKEN],
  ['in quotation marks', `“${TOKEN}”`, TOKEN],
  ['in an address of the team’s own', `https://meet.acme.example/permalink?${TOKEN}`, ''],
  ['in another parameter', `https://example.com/?room=${TOKEN}&x=1`, ''],
  ['in a path', `example.com/r/${TOKEN}/`, ''],
  ['in percent encoding', `https://a.example/?u=x%3F${TOKEN}`, ''],
  ['in two layers of it', `https://a.example/?u=x%253D${TOKEN}%2526y`, ''],
  ['in quoted-printable', `x=3D${TOKEN}`, ''],
  ['with signs around it', `_${TOKEN}_`, ''],
  ['with a word behind it', `${TOKEN}-please`, ''],
  ['with a letter of no width', `${TOKEN.slice(0, 9)}\u200B${TOKEN.slice(9)}`, ''],
  ['with a soft hyphen', `${TOKEN.slice(0, 9)}\u00AD${TOKEN.slice(9)}`, ''],
  ['in JSON', `{"user_token":"${TOKEN}"}`, TOKEN],
  ['as a guest’s', `https://app.eyeson.team/permalink?guest=${TOKEN}`, ''],
];

describe.each(spellings)('the token of a known room, %s,', (_, text, word) => {
  it('is a host link', () => expect(linksIn(`Hello ${text} Hanna`)).toEqual([word || text]));

  it('is none of a room that is not known', () => expect(hasHostLink(text)).toBe(false));

  it('is replaced with all that is around it', () => {
    const link = word || text;
    const replaced = replaceHostLinks(`Hello ${text} Hanna`, new Map([[link, GUEST]]), isHostToken);
    expect(replaced).toBe(`Hello ${text.replace(link, GUEST)} Hanna`);
  });
});

describe('the words that may be a token', () => {
  it.each<[text: string, words: string[]]>([
    ['Donaudampfschifffahrtsgesellschaft', []],
    ['Besprechungsraum', []],
    ['internationalization', []],
    ['short1', []],
    ['2030-12-31', []],
    ['a1'.repeat(101), []],
    ['HoStToKeNoFaRoOm', ['HoStToKeNoFaRoOm']],
    ['123456789012345678', ['123456789012345678']],
    [`${TOKEN} ${TOKEN}`, [TOKEN]],
    ['room_9clgjJXl1NzbcmF5vf', ['room_9clgjJXl1NzbcmF5vf', '9clgjJXl1NzbcmF5vf']],
  ])('of %j', (text, words) => expect(tokenWords(text)).toEqual(words));
});

it('of several host links only those of known rooms are replaced', () => {
  const other = 'https://app.eyeson.team/permalink?SomebodyElse1';
  expect(replaceHostLinks(`${other} ${HOST} ${other}`, new Map([[HOST, GUEST]]))).toBe(
    `${other} ${GUEST} ${other}`,
  );
});

it('takes a time in proportion to the text, whatever that is', () => {
  for (const text of ['.', '(', 'a-', 'aB', '=\n', `${TOKEN}.`, 'app.eyeson.team/permalink?x1 '])
    expect(findHostLinks(text.repeat(30_000), isHostToken).length).toBeGreaterThanOrEqual(0);
});
