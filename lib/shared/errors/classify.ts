import type { AppError, ErrorKind } from './errors.ts';

interface ErrorTraits {
  /** The request may succeed within seconds: worth another try by itself. */
  retry?: true;
  /** The request may have been carried out all the same. */
  outcomeUnknown?: true;
  /** The failure goes away without the host doing anything. */
  passing?: true;
  /** The team's key or the browser's permission does not work, which only the host can change, in Settings. */
  keyProblem?: true;
  /** Eyeson says that there is no such thing, or no longer. */
  missing?: true;
  /** It concerns this one request: the next one, about another room, may succeed. */
  single?: true;
}

/** What follows from each kind of error. A kind that is missing here does not compile. */
const errorTraits: Record<ErrorKind, ErrorTraits> = {
  offline: { retry: true, outcomeUnknown: true, passing: true },
  timeout: { outcomeUnknown: true, passing: true },
  server: { retry: true, outcomeUnknown: true, passing: true },
  'rate-limited': { retry: true, passing: true, single: true },
  'too-many': { passing: true, single: true },
  'bad-reply': { outcomeUnknown: true, passing: true },
  'no-key': {},
  'bad-key': { keyProblem: true },
  'key-locked': { keyProblem: true },
  'no-access': { keyProblem: true },
  gone: { missing: true, single: true },
  expired: { single: true },
  'meeting-over': { single: true },
  'not-found': { missing: true, single: true },
  invalid: { single: true },
  past: { single: true },
  'too-far': { single: true },
  'reminders-full': { single: true },
  storage: {},
  'sync-too-long': { single: true },
  'sync-full': { single: true },
  'sync-too-often': { passing: true, single: true },
  updated: {},
};

const has =
  (trait: keyof ErrorTraits) =>
  ({ kind }: Pick<AppError, 'kind'>): boolean =>
    errorTraits[kind][trait] === true;

/** Whether the same request may succeed within seconds. */
export const isRetryable = has('retry');

/** Whether a request that failed so may have been carried out all the same. */
export const isOutcomeUnknown = has('outcomeUnknown');

/** Whether the failure goes away by itself. */
export const isPassing = has('passing');

/** Whether the host has to do something about the key or the access, in Settings. */
export const isKeyProblem = has('keyProblem');

/** Whether Eyeson says that there is no such thing, or no longer. */
export const isMissing = has('missing');

/** Whether all further requests of the same team will fail in the same way. */
export const concernsAllRooms = (error: Pick<AppError, 'kind'>): boolean => !has('single')(error);
