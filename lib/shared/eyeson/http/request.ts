import type * as v from 'valibot';
import { fail, ok, type Result } from '../../errors/errors.ts';
import { isMissing } from '../../errors/classify.ts';
import { cleanKey } from '../api-key.ts';
import { parseReply } from '../schemas.ts';
import type { ApiRequest } from './call.ts';
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
export type Send = (call: ApiRequest, signal?: AbortSignal) => Promise<Result<Reply>>;

/** The way to Eyeson: one call, with its limits, its retries where it may be repeated, and its failures in our words. */
export function createSend(options: RequestOptions): Send {
  const { fetch = globalThis.fetch, timeoutMs = 15_000 } = options;
  const pacing = { wait: options.wait ?? wait, random: options.random ?? Math.random };
  const key = cleanKey(options.key ?? '');

  async function attempt(call: ApiRequest, signal?: AbortSignal): Promise<Result<Reply>> {
    if (call.auth === 'key' && !key.ok) return fail({ kind: 'bad-key' });
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
    return response.ok ? ok({ text, headers: response.headers }) : fail(failureOf(response, text, call.auth));
  }

  return (call, signal) =>
    call.method === 'POST' ? attempt(call, signal) : withRetries(() => attempt(call, signal), pacing, signal);
}

function requestOf({ method, auth, body }: ApiRequest, key: string): RequestInit {
  return {
    method,
    headers: {
      Accept: 'application/json',
      ...(auth === 'key' && { Authorization: key }),
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
  request: <T>(
    schema: v.GenericSchema<unknown, T>,
    call: ApiRequest,
    signal?: AbortSignal,
  ) => Promise<Result<T>>;
  /** Sends; a success says it all, its body may be anything. */
  requestVoid: (call: ApiRequest, signal?: AbortSignal) => Promise<Result<void>>;
  /** Deletes with the key. What is gone already counts as deleted: the first of two tries may have done it. */
  requestDelete: (path: string, signal?: AbortSignal) => Promise<Result<void>>;
}

export function createApi(options: RequestOptions): Api {
  const send = createSend(options);

  const requestVoid: Api['requestVoid'] = async (call, signal) => {
    const reply = await send(call, signal);
    return reply.ok ? ok(undefined) : reply;
  };

  return {
    send,
    requestVoid,
    async request(schema, call, signal) {
      const reply = await send(call, signal);
      return reply.ok ? parseReply(schema, reply.value.text) : reply;
    },
    async requestDelete(path, signal) {
      const result = await requestVoid({ method: 'DELETE', path, auth: 'key' }, signal);
      return !result.ok && isMissing(result.error) ? ok(undefined) : result;
    },
  };
}
