import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { product, read } from '../support/project/sources.ts';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';

type Messages = Awaited<ReturnType<typeof parseMessagesFile>>;

const others = languageCodes.filter((code) => code !== 'en');
const messages = new Map<string, Messages>();
for (const locale of ['en', ...others])
  messages.set(locale, await parseMessagesFile(`locales/${locale}.yml`));

const of = (locale: string): Messages => messages.get(locale) ?? [];
const keyOf = (message: Messages[number]): string => message.key.join('.');
const textOf = (message: Messages[number]): string => (message.type === 'plural' ? '' : message.message);
const placeholders = (message: Messages[number]): string[] =>
  [...new Set(textOf(message).match(/\$\d|\{\w+\}/g) ?? [])].toSorted();

/** Counted messages have one message for each plural form of the language: `key.one`, `key.other` and so on. */
const FORM = /\.(zero|one|two|few|many|other)$/;
const counted = new Set(of('en').flatMap((message) => keyOf(message).match(/^.*(?=\.other$)/) ?? []));
const isForm = (key: string): boolean => counted.has(key.replace(FORM, ''));

const keys = (locale: string): string[] => of(locale).map(keyOf);
const otherKeys = (locale: string): string[] => keys(locale).filter((key) => !isForm(key));
const placeholdersByKey = (locale: string) =>
  Object.fromEntries(of(locale).map((message) => [keyOf(message), placeholders(message)]));

it('there are counted messages', () => expect(counted.size).toBeGreaterThan(10));

describe.each(languageCodes)('locales/%s.yml', (locale) => {
  // French has a form for whole millions, which nothing here is counted in.
  const rules = new Intl.PluralRules(locale);
  const forms = [...new Set(Array.from({ length: 1_000 }, (_, n) => rules.select(n)))].toSorted();

  it.each([...counted])('has the plural forms of its language for %s, and no others', (base) => {
    const own = keys(locale).filter((key) => FORM.test(key) && key.replace(FORM, '') === base);
    expect(own.map((key) => key.slice(base.length + 1)).toSorted()).toEqual(forms);
  });

  it('leaves the choice of a plural form to the language, not to @wxt-dev/i18n', () => {
    expect(of(locale).filter(({ type }) => type === 'plural')).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect(of(locale).filter((message) => textOf(message).trim() === '')).toEqual([]);
  });
});

describe.each(others)('locales/%s.yml', (locale) => {
  it('has the words that English has, and no others', () => {
    expect(otherKeys(locale).toSorted()).toEqual(otherKeys('en').toSorted());
  });

  it('puts in what English puts in', () => {
    const own = placeholdersByKey(locale);
    const english = placeholdersByKey('en');
    const wrong = keys(locale).filter((key) => {
      const same = english[key] ?? english[key.replace(FORM, '.other')];
      return JSON.stringify(own[key]) !== JSON.stringify(same);
    });
    expect(wrong).toEqual([]);
  });
});

it('messages are read in lib/shared/i18n alone, where only names and phrases may be put in', () => {
  const readers = product.filter((file) => /'#i18n'|\.getMessage\(/.test(read(file)));
  expect(readers).toEqual(['lib/shared/i18n/messages.ts']);
});
