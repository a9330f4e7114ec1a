import type { Sealed } from './format.ts';

/** What OWASP asks for PBKDF2 with SHA-256, as of 2023: a guess costs an attacker as much as it costs us. */
const ITERATIONS = 600_000;

/** A passphrase with fewer characters can be guessed. */
export const MIN_PASSPHRASE_LENGTH = 12;

/**
 * Encrypts a text: PBKDF2-SHA-256, AES-256-GCM.
 * @param beside a text that stays readable, and that cannot be changed either without `open` noticing
 */
export async function encrypt(text: string, passphrase: string, beside: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt(cipher(iv, beside), key, bytes(text));
  return {
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
}

/** The text; undefined where the passphrase is wrong, or something was changed. */
export async function decrypt(
  sealed: Sealed,
  passphrase: string,
  beside: string,
): Promise<string | undefined> {
  try {
    const key = await keyFrom(passphrase, fromBase64(sealed.salt), sealed.iterations);
    const cipherOf = cipher(fromBase64(sealed.iv), beside);
    const data = await crypto.subtle.decrypt(cipherOf, key, fromBase64(sealed.data));
    return new TextDecoder().decode(data);
  } catch {
    return undefined;
  }
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same words are other bytes where a keyboard composes their letters in another way.
  const words = bytes(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const cipher = (iv: Uint8Array<ArrayBuffer>, beside: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytes(beside),
});

const bytes = (text: string) => new TextEncoder().encode(text);
const toBase64 = (data: Uint8Array) => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
