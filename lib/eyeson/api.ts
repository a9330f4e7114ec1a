import type * as v from 'valibot';
import type { Call } from './call.ts';
import { isUnknown, ok, type Result } from './errors.ts';
import { read } from './reply.ts';
import { createSend, type RequestOptions, type Send } from './request.ts';

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
