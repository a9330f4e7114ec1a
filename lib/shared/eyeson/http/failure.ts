import * as v from 'valibot';
import type { Credential } from './call.ts';
import type { AppError } from '../../errors/errors.ts';
import { parseJson } from '../schemas.ts';
import { retryAfter } from './retry.ts';

type Plain = 'bad-key' | 'key-locked' | 'gone' | 'not-found';

/**
 * Statuses that mean one thing, by what let the call in. 401 and 403 both stand for a bad key; without a key they can
 * only speak of the token: unknown (401) or expired (403). 423 means a locked key, to a guest a locked meeting
 * (documented).
 */
const meanings: Record<Credential, Partial<Record<number, Plain>>> = {
  key: { 401: 'bad-key', 403: 'bad-key', 404: 'not-found', 410: 'gone', 423: 'key-locked' },
  token: { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone', 423: 'key-locked' },
  guest: { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone' },
};

/** The one place where a reply that is no success becomes an error. `text`: its body, whatever that is. */
export function failureOf(response: Response, text: string, by: Credential): AppError {
  const { status, headers } = response;
  const kind = meanings[by][status];
  if (kind) return { kind };
  const rest = retryAfter(headers);
  const hint = rest !== undefined && { retryAfter: rest };
  if (status === 429) return { kind: 'rate-limited', ...hint };
  if (status >= 500) return { kind: 'server', status, ...hint };
  if (status < 400) return { kind: 'bad-reply' };
  const detail = detailOf(text);
  return { kind: 'invalid', ...(detail !== undefined && { detail }) };
}

// `{"error": "…"}`, sometimes `{"errors": ["…"]}` (seen in Eyeson's SDKs).
const Complaint = v.union([
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
  const complaint = v.safeParse(Complaint, parseJson(text));
  return (complaint.success && complaint.output) || undefined;
}
