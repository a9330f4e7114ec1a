/**
 * What lets a call in: the team's key in the header, a host's or a meeting's token in the path, or a guest's token
 * in the path. The same status means different things to each.
 */
export type Credential = 'key' | 'token' | 'guest';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the first slash on, each part encoded: see `path`. */
  path: string;
  auth: Credential;
  /** Sent as JSON; what is undefined in it is left out. */
  body?: object;
}

/** Template tag: encodes what is put in, so that an id can never become another path. */
export const path = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: parts }, ...values.map(encodeURIComponent));
