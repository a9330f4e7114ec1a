import { expect, it } from 'vitest';
import { languageCodes, languages } from '../i18n/languages.ts';
import { allTemplates, languageOf, templateFor } from './templates.ts';

it.each(languageCodes)('the built-in texts in %s have room and link', (language) => {
  for (const kind of ['mail', 'event'] as const)
    expect(languages[language][kind]).toMatch(/\{room\}.*\n\{link\}$/);
});

it('the host’s own text comes first, in its language alone', () => {
  const own = { 'mail-de': 'Kommt: {link}' };
  expect(templateFor('mail', 'de', own)).toBe('Kommt: {link}');
  expect(templateFor('mail', 'en', own)).toBe(languages.en.mail);
  expect(templateFor('event', 'de', own)).toBe(languages.de.event);
});

it('a text of the host’s without a link counts as none', () => {
  expect(templateFor('mail', 'en', { 'mail-en': 'Come to {room}' })).toBe(languages.en.mail);
});

it('a block may have been made by the host’s text or by a built-in one, in any language', () => {
  const all = allTemplates('mail', { 'mail-fr': 'Venez : {link}' });
  expect(all).toEqual(
    expect.arrayContaining(['Venez : {link}', ...Object.values(languages).map(({ mail }) => mail)]),
  );
});

it.each([
  ['auto', 'de-AT', 'de'],
  ['auto', 'fr', 'fr'],
  ['auto', 'ja', 'en'],
  ['fr', 'de', 'fr'],
] as const)('with %s, a browser in %s writes %s', (chosen, browser, language) => {
  expect(languageOf(chosen, browser)).toBe(language);
});
