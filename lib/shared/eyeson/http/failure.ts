import * as v from 'valibot';
import type { Credential } from './call.ts';
import type { AppError } from '../../errors/errors.ts';
import { parseJson } from '../schemas.ts';
import { retryAfter } from './retry.ts';

type SimpleKind = 'bad-key' | 'key-locked' | 'gone' | 'not-found';

/**
 * The error kinds of statuses without further data, by how the call was authorized. With a key, 401 and 403 both mean a
 * bad key; without one they concern the token: unknown (401) or expired (403). 423 means a locked key, and to a guest a
 * locked meeting (documented by Eyeson).
 */
const kinds: Record<Credential, Partial<Record<number, SimpleKind>>> = {
  key: { 401: 'bad-key', 403: 'bad-key', 404: 'not-found', 410: 'gone', 423: 'key-locked' },
  token: { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone', 423: 'key-locked' },
  guest: { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone' },
};

/** The error of a response that is not a success. @param text the response's body, of any format */
export function failureOf(response: Response, text: string, auth: Credential): AppError {
  const { status, headers } = response;
  const kind = kinds[auth][status];
  if (kind) return { kind };
  const seconds = retryAfter(headers);
  const hint = seconds !== undefined && { retryAfter: seconds };
  if (status === 429) return { kind: 'rate-limited', ...hint };
  if (status >= 500) return { kind: 'server', status, ...hint };
  if (status < 400) return { kind: 'bad-reply' };
  const detail = detailOf(text);
  return { kind: 'invalid', ...(detail !== undefined && { detail }) };
}

// `{"error": "…"}`, sometimes `{"errors": ["…"]}` (as in Eyeson's SDKs).
const ErrorBody = v.union([
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.object({ errors: v.array(v.string()) }),
    v.transform(({ errors }) => errors.join(', ')),
  ),
]);

function detailOf(text: string): string | undefined {
  const body = v.safeParse(ErrorBody, parseJson(text));
  return (body.success && body.output) || undefined;
}
