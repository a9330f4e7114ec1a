import { expect, it } from 'vitest';
import { fail, ok } from '../errors/errors.ts';
import { cleanKey } from './api-key.ts';

it.each([
  ['as it is', 'k3y-._~+/=', 'k3y-._~+/='],
  ['without spaces and line breaks around it', ' \r\n\tkey\u00a0\ufeff\n', 'key'],
  ['of one character', 'x', 'x'],
  ['without a zero-width space', 'my\u200bkey', 'mykey'],
  [
    'without a byte order mark, a word joiner, a soft hyphen and a mark of direction',
    '\ufeffm\u2060y\u00adkey\u200f',
    'mykey',
  ],
  ['without quotation marks', '"key"', 'key'],
  ['without curved quotation marks', '“key”', 'key'],
  ['without German quotation marks', '„key“', 'key'],
  ['without the word of a header', 'Bearer key', 'key'],
  ['without a whole header', 'Authorization: Bearer key', 'key'],
  ['without a header and quotation marks', "bearer 'key' ", 'key'],
  ['with one quotation mark', 'ke"y', 'ke"y'],
  ['that begins with the word of a header', 'Bearerkey', 'Bearerkey'],
  ['with letters that a header can carry', 'schlüssel', 'schlüssel'],
])('takes a key %s', (_what, text, key) => {
  expect(cleanKey(text)).toEqual(ok(key));
});

it.each([
  ['nothing', ''],
  ['white space alone', ' \n\t '],
  ['a space inside', 'my key'],
  ['nothing between quotation marks', '""'],
  ['invisible letters alone', '\u200b\u00ad'],
  ['the word of a header alone', 'Bearer '],
  ['a line break inside', 'my\nkey'],
  ['a no-break space inside', 'my\u00a0key'],
  ['a control character inside', 'my\u0000key'],
  ['a delete character inside', 'my\u007fkey'],
  ['a C1 control character inside', 'my\u0085key'],
  ['an emoji, which no header carries', 'key🔑'],
])('refuses %s', (_what, text) => {
  expect(cleanKey(text)).toEqual(fail({ kind: 'invalid' }));
});
