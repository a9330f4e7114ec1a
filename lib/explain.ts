import { i18n } from '#i18n';
import type { ErrorKind, EyesonError } from './eyeson/errors.ts';

// Browsers allow no hyphens in the names of messages.
const sentences = {
  offline: 'errors.offline',
  timeout: 'errors.timeout',
  'no-key': 'errors.noKey',
  'bad-key': 'errors.badKey',
  'key-locked': 'errors.keyLocked',
  gone: 'errors.gone',
  'not-found': 'errors.notFound',
  'rate-limited': 'errors.rateLimited',
  'bad-reply': 'errors.badReply',
  invalid: 'errors.invalid',
  storage: 'errors.storage',
  updated: 'errors.updated',
} as const satisfies Record<Exclude<ErrorKind, 'server'>, string>;

/** An error as a sentence that says what to do, in the browser's language. For popup, options, page button and badge alike. */
export function explain(error: EyesonError): string {
  if (error.kind === 'server') return i18n.t('errors.server', [error.status]);
  if (error.kind === 'rate-limited' && error.retryAfter !== undefined)
    return i18n.t('errors.rateLimitedFor', Math.ceil(error.retryAfter));
  if (error.kind === 'invalid' && error.detail !== undefined)
    return i18n.t('errors.invalidBecause', [error.detail]);
  return i18n.t(sentences[error.kind]);
}
