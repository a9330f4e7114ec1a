import type { EyesonError, Result } from './errors.ts';

/** Two more tries: what does not pass in the seconds that somebody waits for, the caller must know. */
const retries = 2;
const firstPauseMs = 400;
/** Seconds. Eyeson asking for a longer rest is the caller's to obey. */
const longestRest = 5;

export interface Pacing {
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
}

/** Asks again, at most twice and after a pause, what failed in a way that may pass. Only for what may be done twice. */
export async function withRetries<T>(
  attempt: () => Promise<Result<T>>,
  { wait, random }: Pacing,
  signal?: AbortSignal,
): Promise<Result<T>> {
  for (let done = 0; ; done++) {
    const result = await attempt();
    if (result.ok || done === retries) return result;
    const rest = restBefore(result.error);
    if (rest === undefined || rest > longestRest) return result;
    // Jitter, so that many computers that failed together do not come back together.
    await wait(rest * 1000 + firstPauseMs * 3 ** done * (0.5 + random() / 2), signal);
  }
}

/** Seconds that Eyeson wants us to wait; undefined when it makes no sense to ask again. A time-out was wait enough. */
function restBefore(error: EyesonError): number | undefined {
  switch (error.kind) {
    case 'offline':
      return 0;
    case 'server':
    case 'rate-limited':
      return error.retryAfter ?? 0;
    default:
      return undefined;
  }
}
