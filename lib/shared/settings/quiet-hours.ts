/** From when to when, as `HH:MM` on the day's own clock. Over midnight where `to` is not after `from`. */
export interface Hours {
  from: string;
  to: string;
}

/** Hours without notifications, by weekday from 0, Sunday, on: those that begin on that day. */
export interface QuietHours {
  /** An IANA time zone; empty for this computer's. */
  zone: string;
  days: Partial<Record<number, Hours>>;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Whether it is quiet then. @param now milliseconds since 1970 */
export function isQuiet({ zone, days }: QuietHours, now: number): boolean {
  const { weekday, time } = clock(now, zone);
  const today = days[weekday];
  const yesterday = days[(weekday + 6) % 7];
  const begun = today && today.from <= time && (time < today.to || isOverMidnight(today));
  const stillOn = yesterday && isOverMidnight(yesterday) && time < yesterday.to;
  return Boolean(begun || stillOn);
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
