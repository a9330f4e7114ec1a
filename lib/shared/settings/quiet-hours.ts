/** A time span of a day, as `HH:MM` in 24 hours. It ends on the next day if `to` is not after `from`. */
export interface Hours {
  from: string;
  to: string;
}

/** The hours without notifications. */
export interface QuietHours {
  /** IANA time zone; empty: the computer's. */
  zone: string;
  /** By the weekday on which the hours begin. 0 is Sunday. */
  days: Partial<Record<number, Hours>>;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Whether a time is in the quiet hours. @param now ms since 1970 */
export function isQuiet({ zone, days }: QuietHours, now: number): boolean {
  const { weekday, time } = clock(now, zone);
  const today = days[weekday];
  const yesterday = days[(weekday + 6) % 7];
  const inTodays = today && today.from <= time && (time < today.to || isOverMidnight(today));
  const inYesterdays = yesterday && isOverMidnight(yesterday) && time < yesterday.to;
  return Boolean(inTodays || inYesterdays);
}

const isOverMidnight = ({ from, to }: Hours) => to <= from;

function clock(now: number, zone: string): { weekday: number; time: string } {
  const format = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...format, ...(zone && { timeZone: zone }) }).formatToParts(
    now,
  );
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  return { weekday: WEEKDAYS.indexOf(part('weekday')), time: `${part('hour')}:${part('minute')}` };
}
