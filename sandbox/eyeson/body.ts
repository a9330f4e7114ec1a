import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { nestParams } from './nested-params.ts';
import { type Fields, isFields } from './fields.ts';

/**
 * Parses a request's body: JSON, multipart, or URL-encoded. Empty bodies give `{}`; undefined if the body
 * cannot be parsed.
 */
export async function readBody(request: IncomingMessage): Promise<Fields | undefined> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return {};
  return type.includes('json') ? readJson(bytes) : readForm(bytes, type);
}

function readJson(bytes: Buffer): Fields | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Multipart or URL-encoded, according to the content type. */
async function readForm(bytes: Buffer, type: string): Promise<Fields | undefined> {
  const body = new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
  return body.formData().then(nestParams, () => undefined);
}
