import type * as v from 'valibot';
import { fail, isUnknown, ok, type Result } from '../../errors/errors.ts';
import { cleanKey } from '../api-key.ts';
import { read } from '../schemas.ts';
import type { Call } from './call.ts';
import { failureOf } from './failure.ts';
import { type Pacing, wait, withRetries } from './retry.ts';

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

/** The ways to speak to Eyeson that its endpoints are written in. Each rejects only when `signal` is aborted. */
export interface Api {
  send: Send;
  /** Sends, and reads the reply's body by `schema`. */
  ask: <T>(schema: v.GenericSchema<unknown, T>, call: Call, signal?: AbortSignal) => Promise<Result<T>>;
  /** Sends; a success says it all, its body may be anything. */
  tell: (call: Call, signal?: AbortSignal) => Promise<Result<void>>;
  /** Deletes with the key. What is gone already counts as deleted: the first of two tries may have done it. */
  remove: (path: string, signal?: AbortSignal) => Promise<Result<void>>;
}

export function createApi(options: RequestOptions): Api {
  const send = createSend(options);

  const tell: Api['tell'] = async (call, signal) => {
    const reply = await send(call, signal);
    return reply.ok ? ok(undefined) : reply;
  };

  return {
    send,
    tell,
    async ask(schema, call, signal) {
      const reply = await send(call, signal);
      return reply.ok ? read(schema, reply.value.text) : reply;
    },
    async remove(path, signal) {
      const result = await tell({ method: 'DELETE', path, by: 'key' }, signal);
      return !result.ok && isUnknown(result.error) ? ok(undefined) : result;
    },
  };
}
