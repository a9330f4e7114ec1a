// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { escapeHtml, menuTitle, omniboxText } from './escape.ts';

it.each([
  ['50%s off', '50%\u2060s off'],
  ['R&D %s&%s', 'R&&D %\u2060s&&%\u2060s'],
  ['100%', '100%'],
  ['%%s', '%%\u2060s'],
])('%j in a menu is %j', (text, title) => {
  expect(menuTitle(text)).toBe(title);
});

it.each([
  [`<R&D> "it's"`, '&lt;R&amp;D&gt; &quot;it&#39;s&quot;'],
  ['a\u0000b\u{FFFF}c\uD800d', 'abcd'],
  ['Größe 🎉', 'Größe 🎉'],
])('%j is written so that Chromium’s address bar can read it', (text, written) => {
  expect(omniboxText(text)).toBe(written);
});

it('a text is a text in HTML', () => {
  const element = document.createElement('p');
  const text = `<img src=x onerror="alert(1)"> &amp; 'x'`;
  element.innerHTML = escapeHtml(text);
  expect(element.textContent).toBe(text);
});
