import type * as v from 'valibot';
import { isMissing } from '../../errors/classify.ts';
import { type AppError, fail, ok, type Result } from '../../errors/errors.ts';
import { cleanKey } from '../api-key.ts';
import { type AllowsHost, parseReply, permalinkSchema } from '../schemas.ts';
import { EYESON_APP } from '../strict-links.ts';
import type { Permalink } from '../types.ts';
import type { ApiRequest } from './call.ts';
import { exchange, type Received } from './exchange.ts';
import { failureOf } from './failure.ts';
import { type Pacing, wait, withRetries } from './retry.ts';

/** What stands in place of a secret. */
const BLANK = '•••';

/** A shorter text would blank parts of words. */
const MIN_LENGTH = 6;

/** Blanks secrets in a text of Eyeson's, in each form in which a server may echo them. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .flatMap((secret) => (secret.length >= MIN_LENGTH && secret.isWellFormed() ? formsOf(secret) : []))
    // A secret may be part of another one.
    .toSorted((a, b) => b.length - a.length);
  let redacted = text;
  for (const form of new Set(forms)) redacted = redacted.replaceAll(form, BLANK);
  return redacted;
}

const formsOf = (secret: string) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];

/** In characters. */
const MAX_LENGTH = 300;

/** Shortens a text of Eyeson's to what fits into a sentence: one line, 300 characters, no invisible characters. */
export function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * MAX_LENGTH));
  const isCut = characters.length > MAX_LENGTH || line.length > 2 * MAX_LENGTH;
  return isCut ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : line;
}

/** Options of a client. Tests replace `fetch` and the timing. */
export interface RequestOptions extends Partial<Pacing> {
  /** The team's API key. */
  key?: string;
  fetch?: typeof fetch;
  /** Whether the browser lets the client reach Eyeson; asked before each request. Default: it does. */
  hasAccess?: () => Promise<boolean>;
  /** Whether links in replies may lead to a host. Default: to Eyeson's own only. */
  allowsHost?: AllowsHost;
  /** Tokens of hosts, blanked like the key in error messages of Eyeson. Read when there is such a message. */
  secrets?: () => Promise<string[]>;
  /** ISO 8601: when the link of the room expires that the calls are about. What is `gone` then has `expired`. */
  expiresAt?: string | null;
  /** Limit of one attempt, including the response's body. Default: 15 seconds. */
  timeoutMs?: number;
}

type InvalidError = Extract<AppError, { kind: 'invalid' }>;

/** A successful response with its unparsed body. */
export interface Reply {
  text: string;
  headers: Headers;
}

/** Sends one call. Rejects only when `signal` aborts, with its reason. */
export type Send = (call: ApiRequest, signal?: AbortSignal) => Promise<Result<Reply>>;

/**
 * Creates the function that sends calls to Eyeson: with a time limit, with retries for every method but `POST`, and with
 * each failure as an `AppError`. A call that needs a key fails with `bad-key` without a request if there is no valid one, and
 * with `no-access` if the browser does not allow it: without the permission it may be sent as a web page would send it.
 */
export function createSend(options: RequestOptions): Send {
  const { fetch = globalThis.fetch, timeoutMs = 15_000 } = options;
  const pacing = { wait: options.wait ?? wait, random: options.random ?? Math.random };
  const key = cleanKey(options.key ?? '');

  async function attempt(call: ApiRequest, signal?: AbortSignal): Promise<Result<Reply>> {
    if (call.auth === 'key' && !key.ok) return fail({ kind: 'bad-key' });
    if (options.hasAccess && !(await options.hasAccess())) return fail({ kind: 'no-access' });
    const { path } = call;
    if (path === undefined) return fail({ kind: 'invalid' });
    const timeout = AbortSignal.timeout(timeoutMs);
    const signals = signal ? [signal, timeout] : [timeout];
    let received: Received;
    try {
      const sending = { key: key.ok ? key.value : '', signal: AbortSignal.any(signals), fetch };
      received = await exchange({ ...call, path }, sending);
    } catch {
      signal?.throwIfAborted();
      return fail({ kind: timeout.aborted ? 'timeout' : 'offline' });
    }
    const { response, text } = received;
    if (response.ok)
      return text === undefined ? fail({ kind: 'bad-reply' }) : ok({ text, headers: response.headers });
    const error = failureOf(response, text ?? '', call.auth);
    if (error.kind === 'gone' && call.method === 'POST') return fail(expiredOrGone());
    return fail(error.kind === 'invalid' ? await withoutSecrets(error, path) : error);
  }

  /** Eyeson answers alike whether a link has expired or its room was deleted. */
  function expiredOrGone(): AppError {
    const at = Date.parse(options.expiresAt ?? '');
    return at <= Date.now() ? { kind: 'expired', at } : { kind: 'gone' };
  }

  async function withoutSecrets(error: InvalidError, path: string): Promise<InvalidError> {
    if (error.detail === undefined) return error;
    const inPath = path.split(/[/?&=]/).map(decodeURIComponent);
    const secrets = [...(key.ok ? [key.value] : []), ...inPath, ...((await options.secrets?.()) ?? [])];
    return { kind: 'invalid', detail: shorten(redact(error.detail, secrets)) };
  }

  return (call, signal) =>
    call.method === 'POST' ? attempt(call, signal) : withRetries(() => attempt(call, signal), pacing, signal);
}

/** The functions with which endpoints are implemented. Each rejects only when `signal` aborts. */
export interface Api {
  send: Send;
  /** The permalink in replies. */
  permalink: v.GenericSchema<unknown, Permalink>;
  /** Sends a call and parses the reply's body with `schema`; `bad-reply` if it does not match. */
  request: <T>(
    schema: v.GenericSchema<unknown, T>,
    call: ApiRequest,
    signal?: AbortSignal,
  ) => Promise<Result<T>>;
  /** Sends a call and ignores the body of a success. */
  requestVoid: (call: ApiRequest, signal?: AbortSignal) => Promise<Result<void>>;
  /** Sends a `DELETE` with the key. Succeeds if there is nothing to delete: an earlier attempt may have deleted it. */
  requestDelete: (path: string | undefined, signal?: AbortSignal) => Promise<Result<void>>;
}

/** Creates the functions with which endpoints are implemented. */
export function createApi(options: RequestOptions): Api {
  const send = createSend(options);

  const requestVoid: Api['requestVoid'] = async (call, signal) => {
    const reply = await send(call, signal);
    return reply.ok ? ok(undefined) : reply;
  };

  return {
    send,
    permalink: permalinkSchema(options.allowsHost ?? ((host) => host === EYESON_APP)),
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
