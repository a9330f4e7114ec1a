import { parseMessagesObject, generateChromeMessages } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shortName } from './name.ts';
import { i18n, linkPhrase } from './translate.ts';

const ANNA = shortName('Ann | Acme $1 $2 | x');

describe('a message', () => {
  it('takes a name as it is', () => {
    expect(i18n.t('alerts.guestWaiting', [ANNA])).toBe('Ann | Acme $1 $2 | x is waiting');
  });

  it('isolates a name from right to left', () => {
    expect(i18n.t('alerts.guestWaiting', [shortName('דנה')])).toBe('\u2068דנה\u2069 is waiting');
  });

  it('takes a link as it is', () => {
    const link = 'https://app.eyeson.team/permalink?guest=G';
    expect(i18n.t('insert.notCopied', [linkPhrase(link)])).toContain(`: ${link}`);
  });

  it('takes no text that nobody has cleaned', () => {
    const wrong = () => {
      // @ts-expect-error A string is no name.
      i18n.t('alerts.guestWaiting', ['Anna']);
      // @ts-expect-error Nor is it in a counted message.
      i18n.plural('alerts.guestAndOthers', 1, ['Anna']);
      // @ts-expect-error A value is missing.
      i18n.t('alerts.guestWaiting', []);
      // @ts-expect-error A counted message has a number.
      i18n.t('alerts.guestsWaiting');
    };
    expect(wrong).not.toThrow();
  });
});

describe('a counted message', () => {
  it.each([
    [1, '1 guest is waiting'],
    [2, '2 guests are waiting'],
    [0, '0 guests are waiting'],
  ])('for %i is “%s”', (count, words) => {
    expect(i18n.plural('alerts.guestsWaiting', count)).toBe(words);
  });

  it('has its form before a name is put in', () => {
    expect(i18n.plural('alerts.guestAndOthers', 1, [ANNA])).toBe(
      'Ann | Acme $1 $2 | x and 1 other guest are waiting',
    );
  });
});

describe('a language of six forms', () => {
  const forms = {
    zero: '-',
    one: '1: $1',
    two: '2: $1',
    few: 'few: $1',
    many: 'many: $1',
    other: 'other: $1',
  };
  const messages = generateChromeMessages(
    parseMessagesObject({ alerts: { guestsWaiting: forms }, popup: { language: 'ar' } }),
  );

  beforeEach(() => {
    fakeBrowser.i18n.getUILanguage = () => 'ar';
    fakeBrowser.i18n.getMessage = (key, values = []) =>
      (messages[key]?.message ?? '').replace('$1', String([values].flat()[0]));
  });

  it.each([
    [0, '-'],
    [1, '1: 1'],
    [2, '2: 2'],
    [3, 'few: 3'],
    [11, 'many: 11'],
    [100, 'other: 100'],
  ])('has one of its own for %i', (count, words) => {
    expect(i18n.plural('alerts.guestsWaiting', count)).toBe(words);
  });

  it('falls back to the form for all numbers where one is not translated', () => {
    delete messages.alerts_guestsWaiting_many;
    expect(i18n.plural('alerts.guestsWaiting', 11)).toBe('other: 11');
  });
});
