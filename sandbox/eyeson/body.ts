import type { IncomingMessage } from 'node:http';
import { nest } from './brackets.ts';

export type Fields = { [name: string]: unknown };

/** A request's body as nested fields, whichever of the three encodings it came in; undefined when it cannot be read. */
export async function readBody(request: IncomingMessage): Promise<Fields | undefined> {
  const bytes = Buffer.concat(await Array.fromAsync<Buffer>(request));
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return {};
  if (!type.includes('json')) return readForm(bytes, type);
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readForm(bytes: Buffer, type: string): Promise<Fields | undefined> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
    return nest(form);
  } catch {
    return undefined;
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field, trimmed; undefined when it is missing or empty. */
export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '') || undefined;
