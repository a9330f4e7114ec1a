// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findSecrets } from './secrets.ts';

const HOST = 'https://app.eyeson.team/permalink?HoStToKeN';
const GUEST = 'https://app.eyeson.team/permalink?guest=GuEsT';

function fieldWith(html: string): HTMLElement {
  const field = document.createElement('div');
  field.innerHTML = html;
  return field;
}
const input = (value: string): HTMLElement => Object.assign(document.createElement('input'), { value });
const linksIn = (field: HTMLElement) => findSecrets(field).map(({ link }) => link);

describe('the host links of a field', () => {
  it.each<[html: string, links: string[]]>([
    [`Come to ${HOST}.`, [HOST]],
    [`(${HOST})`, [HOST]],
    [`“${HOST}”, “${GUEST}”`, [HOST]],
    [`<a href="${HOST}">our room</a>`, [HOST]],
    [`<a href="https://example.com/">${HOST}</a>`, [HOST]],
    [`<a href="${HOST}">${HOST}</a> and ${HOST}`, [HOST, HOST]],
    [
      `<div>${HOST}</div><div>app.eyeson.team/permalink?OtHeRtOkEn</div>`,
      [HOST, 'app.eyeson.team/permalink?OtHeRtOkEn'],
    ],
    [`<blockquote>${HOST}</blockquote>`, [HOST]],
    [`${GUEST} <a href="${GUEST}">x</a>`, []],
    ['Hello', []],
  ])('in %s', (html, links) => expect(linksIn(fieldWith(html))).toEqual(links));

  it('have their place in a line of text', () => {
    expect(findSecrets(input(`Join ${HOST}, please`))).toEqual([
      { link: HOST, from: 5, to: 5 + HOST.length },
    ]);
  });
});
