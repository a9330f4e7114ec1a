/** Fields of a request body, nested. */
export type Fields = { [name: string]: unknown };

/** Whether a value is an object with fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Trimmed text of a string or number field; undefined if it is missing or empty. */
export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '') || undefined;
