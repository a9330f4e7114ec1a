import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';

type Messages = Awaited<ReturnType<typeof parseMessagesFile>>;

const others = languageCodes.filter((code) => code !== 'en');
const messages = new Map<string, Messages>();
for (const locale of ['en', ...others])
  messages.set(locale, await parseMessagesFile(`locales/${locale}.yml`));

const of = (locale: string): Messages => messages.get(locale) ?? [];
/** Every text of a message: one, or one for each number. */
const texts = (message: Messages[number]): string[] =>
  message.type === 'plural' ? Object.values(message.plurals) : [message.message];
const placeholders = (message: Messages[number]): string[] =>
  [...new Set(texts(message).flatMap((text) => text.match(/\$\d|\{\w+\}/g) ?? []))].toSorted();

const keys = (locale: string): string[] => of(locale).map(({ key }) => key.join('.'));
const placeholdersByKey = (locale: string) =>
  Object.fromEntries(of(locale).map((message) => [message.key.join('.'), placeholders(message)]));

describe.each(others)('locales/%s.yml', (locale) => {
  it('has the words that English has, and no others', () => {
    expect(keys(locale).toSorted()).toEqual(keys('en').toSorted());
  });

  it('puts in what English puts in', () => {
    expect(placeholdersByKey(locale)).toEqual(placeholdersByKey('en'));
  });

  it('leaves nothing empty', () => {
    expect(of(locale).filter((message) => texts(message).some((text) => text.trim() === ''))).toEqual([]);
  });
});
