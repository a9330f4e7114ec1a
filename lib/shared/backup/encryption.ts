import type { Sealed } from './format.ts';

/** The number that OWASP recommends for PBKDF2 with SHA-256, as of 2023. */
const ITERATIONS = 600_000;

/** The minimum length of a passphrase, in characters. */
export const MIN_PASSPHRASE_LENGTH = 12;

/**
 * Encrypts a text with AES-256-GCM and a key derived from the passphrase with PBKDF2-SHA-256.
 * @param additionalData a text that is authenticated but not encrypted: `decrypt` fails if it was changed
 * @returns salt, IV and ciphertext as Base64
 */
export async function encrypt(text: string, passphrase: string, additionalData: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt(cipher(iv, additionalData), key, bytes(text));
  return {
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
}

/** Decrypts what `encrypt` returned; undefined if the passphrase is wrong or data or `additionalData` was changed. */
export async function decrypt(
  sealed: Sealed,
  passphrase: string,
  additionalData: string,
): Promise<string | undefined> {
  try {
    const key = await keyFrom(passphrase, fromBase64(sealed.salt), sealed.iterations);
    const params = cipher(fromBase64(sealed.iv), additionalData);
    const data = await crypto.subtle.decrypt(params, key, fromBase64(sealed.data));
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
  // Keyboards may enter the same letters as different Unicode sequences.
  const password = bytes(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const cipher = (iv: Uint8Array<ArrayBuffer>, additionalData: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytes(additionalData),
});

const bytes = (text: string) => new TextEncoder().encode(text);
const toBase64 = (data: Uint8Array) => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
