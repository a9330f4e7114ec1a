// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readText } from './text-model.ts';
import { rangesOf } from './blocks.ts';

const link = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const text = `Join “Weekly sync”\n${link}\nBe on time`;
const block = `<a href="${link}">Join “Weekly sync”</a><br><a href="${link}">${link}</a><br>Be on time`;

/** The texts of the ranges that are found for the link's block in a field with this content. */
function found(html: string, texts = [text], skip?: string): string[] {
  const field = document.createElement('div');
  field.innerHTML = html;
  const model = readText(field, skip);
  return rangesOf(model, link, texts).map(({ from, to }) => model.text.slice(from, to));
}

describe('the block of a link', () => {
  it.each([
    ['as it was inserted', `<div>Hi</div><div>${block}&nbsp;</div>`],
    ['with what was typed around it', `one ${block} two`],
    ['in blocks of an editor that makes them', `<div>${block.replaceAll('<br>', '</div><div>')}</div>`],
    ['in plain text', text.replaceAll('\n', '<br>')],
    ['with other white space', block.replaceAll(' sync', '&nbsp;sync')],
  ])('is all of its words, %s', (_, html) => expect(found(html)).toEqual([text]));

  it('is the links alone, after somebody has changed its words', () => {
    expect(found(block.replace('Be on time', 'Be late'))).toEqual([`Join “Weekly sync”\n${link}`]);
  });

  it('is in parts where something was typed between', () => {
    expect(found(`<a href="${link}">Join</a> and bring cake <a href="${link}">${link}</a>`)).toEqual([
      'Join',
      link,
    ]);
  });

  it('is the address where that is all there is', () => {
    expect(found(`Hi ${link}, bye`)).toEqual([link]);
  });

  it('is not in what is quoted', () => {
    expect(found(`<div class="q">${block}</div>`, [text], '.q')).toEqual([]);
    expect(found(`<div class="q">${block}</div>${block}`, [text], '.q')).toEqual([text]);
  });

  it('is not that of another link', () => {
    expect(found(block.replaceAll(link, 'https://app.eyeson.team/permalink?guest=other'))).toEqual([]);
  });
});
