/**
 * How a call is authorized: by the team's key in the header (`key`), a host's or meeting's token in the path (`token`),
 * or a guest's token in the path (`guest`). Some statuses mean something different for each.
 */
export type Credential = 'key' | 'token' | 'guest';

/** A call to the Eyeson API. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, from the first slash, made with `path`; a call without a path is `invalid`. */
  path: string | undefined;
  auth: Credential;
  /** Sent as JSON; undefined properties are left out. */
  body?: object;
}

/**
 * Template tag for paths. Encodes each inserted value, so that no id can change the path.
 * @returns undefined if a value cannot be a path segment: browsers resolve `.` and `..`, and an empty one names the
 * whole list
 */
export const path = (parts: TemplateStringsArray, ...values: string[]): string | undefined =>
  values.every(isSegment) ? String.raw({ raw: parts }, ...values.map(encodeURIComponent)) : undefined;

const isSegment = (value: string) => !['', '.', '..'].includes(value.trim()) && value.isWellFormed();
