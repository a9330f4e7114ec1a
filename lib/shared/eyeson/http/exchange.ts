import type { ApiRequest } from './call.ts';

const ORIGIN = 'https://api.eyeson.team';

/** In bytes. A page of a hundred permalinks takes a hundredth of it. */
const MAX_BYTES = 20_000_000;

/** A response whose body was received. */
export interface Received {
  response: Response;
  /** Undefined if the body has more than 20 MB. */
  text: string | undefined;
}

/** How a call is sent. */
export interface Sending {
  /** The team's API key; only calls that are authorized by it carry it. */
  key: string;
  signal: AbortSignal;
  fetch?: typeof fetch;
}

/** Sends one call and receives the whole response. Rejects where there is none, and as `signal` does. */
export async function exchange(
  call: ApiRequest & { path: string },
  { key, signal, fetch = globalThis.fetch }: Sending,
): Promise<Received> {
  const response = await fetch(ORIGIN + call.path, { ...requestOf(call, key), signal });
  return { response, text: await readBody(response) };
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
    // A redirect could lead the key and the body to another host.
    redirect: 'error',
    cache: 'no-store',
  };
}

/**
 * Reads the body of a response as text.
 * @returns undefined if it has more than 20 MB; the rest is not received. Rejects as the body does
 */
async function readBody({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_BYTES) {
      // The connection may be broken already.
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
