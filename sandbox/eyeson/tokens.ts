import { randomBytes, randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A new token: 24 letters and digits, as in Eyeson's examples. */
export const newToken = (): string =>
  Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A new id: 24 hexadecimal digits, as in Eyeson's examples. */
export const newId = (): string => randomBytes(12).toString('hex');
