import { expect, it } from 'vitest';
import { fail, ok } from '../errors/errors.ts';
import { cleanKey } from './api-key.ts';

it.each([
  ['as it is', 'k3y-._~+/=', 'k3y-._~+/='],
  ['without spaces and line breaks around it', ' \r\n\tkey\u00a0\ufeff\n', 'key'],
  ['of one character', 'x', 'x'],
  ['with letters that a header can carry', 'schlüssel', 'schlüssel'],
])('takes a key %s', (_what, text, key) => {
  expect(cleanKey(text)).toEqual(ok(key));
});

it.each([
  ['nothing', ''],
  ['white space alone', ' \n\t '],
  ['a space in the meeting', 'my key'],
  ['a line break inside', 'my\nkey'],
  ['a no-break space inside', 'my\u00a0key'],
  ['a control character inside', 'my\u0000key'],
  ['a delete character inside', 'my\u007fkey'],
  ['a C1 control character inside', 'my\u0085key'],
  ['a zero-width space, which no header carries', 'my\u200bkey'],
  ['an emoji, which no header carries', 'key🔑'],
])('refuses %s', (_what, text) => {
  expect(cleanKey(text)).toEqual(fail({ kind: 'invalid' }));
});
