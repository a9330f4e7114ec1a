import { i18n } from '#i18n';
import type { ErrorKind, AppError } from './errors.ts';

// Browsers allow no hyphens in the names of messages.
type Key<K extends string> = K extends `${infer Start}-${infer End}` ? `${Start}${Capitalize<End>}` : K;

/** An error as a sentence that says what to do, in the browser's language. For popup, options, page button and badge alike. */
export function explain(error: AppError): string {
  if (error.kind === 'server') return i18n.t('errors.server', [error.status]);
  if (error.kind === 'rate-limited' && error.retryAfter !== undefined)
    return i18n.t('errors.rateLimitedFor', Math.ceil(error.retryAfter));
  if (error.kind === 'invalid' && error.detail !== undefined)
    return i18n.t('errors.invalidBecause', [error.detail]);
  const key = error.kind.replace(/-./, (end) => end.charAt(1).toUpperCase());
  return i18n.t(`errors.${key as Key<Exclude<ErrorKind, 'server'>>}`);
}
