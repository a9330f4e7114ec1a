/**
 * How a call is authorized: by the team's key in the header (`key`), a host's or meeting's token in the path (`token`),
 * or a guest's token in the path (`guest`). Some statuses mean something different for each.
 */
export type Credential = 'key' | 'token' | 'guest';

/** A call to the Eyeson API. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, from the first slash, made with `path`. */
  path: string;
  auth: Credential;
  /** Sent as JSON; undefined properties are left out. */
  body?: object;
}

/** Template tag for paths. Encodes each inserted value, so that no id can change the path. */
export const path = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: parts }, ...values.map(encodeURIComponent));
