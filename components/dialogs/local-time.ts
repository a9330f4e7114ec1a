const MINUTE = 60_000;

/** A moment as the value of a `datetime-local` field: the host's own clock. @param time milliseconds since 1970 */
export function toLocal(time: number): string {
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return shifted.toISOString().slice(0, 16);
}

/** The moment that a `datetime-local` field says, in milliseconds since 1970; undefined while it says none. */
export function fromLocal(value: string): number | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** The next full half hour, in milliseconds since 1970. */
export const nextHalfHour = (now = Date.now()): number => Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE;
