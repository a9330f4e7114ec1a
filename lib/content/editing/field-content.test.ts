// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import { contentOf } from './field-content.ts';

const TOKEN = 'R2SdUxiqKhpBoUu0oi0pZZkZ';
const link = `https://app.eyeson.team/permalink?guest=${TOKEN}`;

const field = (html: string): HTMLElement => {
  const field = document.createElement('div');
  field.innerHTML = html;
  return field;
};

describe('a link is read alone', () => {
  it.each([
    ['before a line break', `Hi<br>${link}<br>Best`],
    ['in a paragraph between others', `<p>Hi</p><p>${link}</p><p>Best</p>`],
    ['before a paragraph', `${link}<div>Best</div>`],
    ['behind a paragraph', `<div>Hi</div>${link}`],
    ['in a list', `<ul><li>Hi</li><li>${link}</li><li>Best</li></ul>`],
    ['in a list of terms', `<dl><dt>Hi</dt><dd>${link}</dd><dt>Best</dt></dl>`],
    ['in a cell of a table', `<table><tr><td>Hi</td><td>${link}</td><td>Best</td></tr></table>`],
    ['in a cell of its head', `<table><tr><th>${link}</th><th>Best</th></tr></table>`],
    ['before a heading', `${link}<h2>Best</h2>`],
    ['before a quote that is left out', `${link}<span class="quote">Best</span>Best`],
  ])('%s', (_, html) => {
    const text = contentOf(field(html), '.quote');
    expect(recognizeLinks(text).map(({ token }) => token)).toEqual([TOKEN]);
    expect(text.split(/\s/)).toContain(link);
  });
});

it('a link goes on through the marks of words', () => {
  const [before, after] = [link.slice(0, 20), link.slice(20)];
  expect(contentOf(field(`<b>${before}</b><wbr><i>${after}</i>`))).toBe(link);
});

it('the addresses of anchors follow the text, but those of parts that are left out', () => {
  const html = `Hi <a href="https://a.example/">you</a><p class="quote"><a href="https://b.example/">x</a></p>`;
  expect(contentOf(field(html), '.quote').split(/\s+/)).toEqual(['Hi', 'you', 'https://a.example/']);
});

it('a part is left out where it stands, and no other that says the same', () => {
  expect(contentOf(field('<p>same</p><p>a</p><p class="quote">same</p>'), '.quote').trim()).toMatch(
    /^same\s+a$/,
  );
});
