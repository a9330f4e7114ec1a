/** What a request's body holds, nested. */
export type Fields = { [name: string]: unknown };

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field, trimmed; undefined when it is missing or empty. */
export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '') || undefined;
