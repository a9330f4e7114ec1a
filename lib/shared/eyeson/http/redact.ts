/** What stands in place of a secret. */
const BLANK = '•••';

/** A shorter text would blank parts of words. */
const MIN_LENGTH = 6;

/** Blanks secrets in a text of Eyeson's, in each form in which a server may echo them. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .flatMap((secret) => (secret.length >= MIN_LENGTH && secret.isWellFormed() ? formsOf(secret) : []))
    // A secret may be part of another one.
    .toSorted((a, b) => b.length - a.length);
  let redacted = text;
  for (const form of new Set(forms)) redacted = redacted.replaceAll(form, BLANK);
  return redacted;
}

const formsOf = (secret: string) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];

/** In characters. */
const MAX_LENGTH = 300;

/** Shortens a text of Eyeson's to what fits into a sentence: one line, 300 characters, no invisible characters. */
export function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * MAX_LENGTH));
  const isCut = characters.length > MAX_LENGTH || line.length > 2 * MAX_LENGTH;
  return isCut ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : line;
}
