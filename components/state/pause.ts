import { shortTime } from '../../lib/shared/i18n/format.ts';
import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import { UNTIL_RESUMED } from '../../lib/shared/settings/settings.ts';

const HOUR = 3_600_000;

/** For how long all notifications can be paused: what it is called, and the end, in milliseconds since 1970. */
export const pauses: {
  label: 'quiet.forAnHour' | 'quiet.untilTomorrow' | 'quiet.untilResumed';
  end: () => number;
}[] = [
  { label: 'quiet.forAnHour', end: () => Date.now() + HOUR },
  { label: 'quiet.untilTomorrow', end: () => new Date().setHours(24, 0, 0, 0) },
  { label: 'quiet.untilResumed', end: () => UNTIL_RESUMED },
];

/** Says until when all notifications are paused. Both in milliseconds since 1970. */
export const pausedText = (until: number, now: number): Phrase =>
  until === UNTIL_RESUMED ? i18n.t('quiet.muted') : i18n.t('quiet.mutedUntil', [shortTime(until, now)]);
