import { dateOf } from '../i18n/format.ts';
import { shortName } from '../i18n/name.ts';
import { i18n, type Phrase } from '../i18n/translate.ts';
import type { ErrorKind, AppError } from './errors.ts';

/** The longest reason of Eyeson that is shown whole, in grapheme clusters. */
const MAX_DETAIL_LENGTH = 300;

/**
 * Describes an error in the browser's language, in a sentence that says what to do. Popup, options, page buttons,
 * notifications and badge all use it.
 */
export function explain(error: AppError): Phrase {
  if (error.kind === 'server') return i18n.t('errors.server', [error.status]);
  if (error.kind === 'rate-limited' && error.retryAfter !== undefined)
    return i18n.plural('errors.rateLimitedFor', Math.ceil(error.retryAfter));
  if (error.kind === 'invalid' && error.detail !== undefined)
    return i18n.t('errors.invalidBecause', [shortName(error.detail, MAX_DETAIL_LENGTH)]);
  if (error.kind === 'past') return i18n.t('rooms.noTime');
  if (error.kind === 'expired') return i18n.t('errors.expired', [dateOf(error.at)]);
  const key = error.kind.replaceAll(/-./g, (match) => match.charAt(1).toUpperCase());
  return i18n.t(`errors.${key as CamelCase<Exclude<ErrorKind, 'server' | 'expired' | 'past'>>}`);
}

// Browsers allow no hyphens in message names.
type CamelCase<K extends string> = K extends `${infer Start}-${infer End}`
  ? `${Start}${Capitalize<CamelCase<End>>}`
  : K;
