import type { Call } from './call.ts';
import { fail, ok, type Result } from './errors.ts';
import { failureOf } from './failure.ts';
import { cleanKey } from './key.ts';
import { withRetries, type Pacing } from './retry.ts';
import { wait } from './wait.ts';

const origin = 'https://api.eyeson.team';

export interface RequestOptions extends Partial<Pacing> {
  key?: string;
  fetch?: typeof fetch;
  /** For one attempt, its body included. Default: 15 seconds. */
  timeoutMs?: number;
}

/** A success, its body not yet read as anything. */
export interface Reply {
  text: string;
  headers: Headers;
}

/** Rejects only when `signal` is aborted, with its reason. */
export type Send = (call: Call, signal?: AbortSignal) => Promise<Result<Reply>>;

/** The way to Eyeson: one call, with its limits, its retries where it may be repeated, and its failures in our words. */
export function createSend(options: RequestOptions): Send {
  const { fetch = globalThis.fetch, timeoutMs = 15_000 } = options;
  const pacing = { wait: options.wait ?? wait, random: options.random ?? Math.random };
  const key = cleanKey(options.key ?? '');

  async function attempt(call: Call, signal?: AbortSignal): Promise<Result<Reply>> {
    if (call.by === 'key' && !key.ok) return fail({ kind: 'bad-key' });
    const init = requestOf(call, key.ok ? key.value : '');
    const limit = AbortSignal.timeout(timeoutMs);
    const signals = signal ? [signal, limit] : [limit];
    let response: Response;
    let text: string;
    try {
      response = await fetch(origin + call.path, { ...init, signal: AbortSignal.any(signals) });
      text = await response.text();
    } catch {
      signal?.throwIfAborted();
      return fail({ kind: limit.aborted ? 'timeout' : 'offline' });
    }
    return response.ok ? ok({ text, headers: response.headers }) : fail(failureOf(response, text, call.by));
  }

  return (call, signal) =>
    call.method === 'POST' ? attempt(call, signal) : withRetries(() => attempt(call, signal), pacing, signal);
}

function requestOf({ method, by, body }: Call, key: string): RequestInit {
  return {
    method,
    headers: {
      Accept: 'application/json',
      ...(by === 'key' && { Authorization: key }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    credentials: 'omit',
    cache: 'no-store',
  };
}
