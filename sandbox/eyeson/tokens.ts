import { randomBytes, randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 24 letters and digits, like every token in Eyeson's examples. */
export const newToken = (): string =>
  Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** 24 hexadecimal digits, like every id in Eyeson's examples. */
export const newId = (): string => randomBytes(12).toString('hex');
