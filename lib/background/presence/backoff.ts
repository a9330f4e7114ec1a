/** A connection that lasts this long, in milliseconds, is no failure: the next one starts without a backoff. */
export const STABLE_MS = 30_000;

/** By consecutive failures, where connections have worked before: a gateway or a restart is over within seconds. */
const SHORT_BACKOFF_MS = [0, 2_000, 4_000, 6_000];
/** So many failures take about five minutes. */
const MAX_SHORT = 50;
/** By consecutive failures, where no connection has ever worked: the network may not let any through. */
const BACKOFF_MS = [0, 1_000, 3_000, 10_000];
const LONG_BACKOFF_MS = 60_000;
const UNAUTHORIZED_BACKOFF_MS = 5 * 60_000;

/** The jitter: as long as one connection per fifth of a second takes, within these limits in milliseconds. */
const JITTER_MS = { perRoom: 200, min: 1_000, max: 5_000 };

/** Why and how often a room's observer connection was lost. */
export interface LostConnection {
  /** How many connections were lost in a row, including this one. */
  times: number;
  reason: 'unauthorized' | 'closed' | 'failed';
  /** Whether an observer connection of this team has ever worked. */
  hasWorked: boolean;
  /** How many rooms have an observer: a restart of the server loses the connections of all at once. */
  rooms: number;
}

/** @returns how long to wait before the next connection, in milliseconds, with jitter */
export function reconnectDelay({ times, reason, hasWorked, rooms }: LostConnection): number {
  if (reason === 'unauthorized') return UNAUTHORIZED_BACKOFF_MS;
  const { perRoom, min, max } = JITTER_MS;
  const jitter = Math.random() * Math.min(Math.max(rooms * perRoom, min), max);
  return backoff(times, hasWorked) + jitter;
}

function backoff(times: number, hasWorked: boolean): number {
  if (hasWorked && times > MAX_SHORT) return LONG_BACKOFF_MS;
  if (hasWorked) return SHORT_BACKOFF_MS[times - 1] ?? SHORT_BACKOFF_MS.at(-1) ?? 0;
  return BACKOFF_MS[times - 1] ?? LONG_BACKOFF_MS;
}
