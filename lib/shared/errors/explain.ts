import { i18n } from '#i18n';
import type { ErrorKind, AppError } from './errors.ts';

/**
 * Describes an error in the browser's language, in a sentence that says what to do. Popup, options, page buttons,
 * notifications and badge all use it.
 */
export function explain(error: AppError): string {
  if (error.kind === 'server') return i18n.t('errors.server', [error.status]);
  if (error.kind === 'rate-limited' && error.retryAfter !== undefined)
    return i18n.t('errors.rateLimitedFor', Math.ceil(error.retryAfter));
  if (error.kind === 'invalid' && error.detail !== undefined)
    return i18n.t('errors.invalidBecause', [error.detail]);
  const key = error.kind.replace(/-./, (match) => match.charAt(1).toUpperCase());
  return i18n.t(`errors.${key as CamelCase<Exclude<ErrorKind, 'server'>>}`);
}

// Browsers allow no hyphens in message names.
type CamelCase<K extends string> = K extends `${infer Start}-${infer End}` ? `${Start}${Capitalize<End>}` : K;
