/** What an endpoint answers. */
export interface Reply {
  status: number;
  /** Sent as JSON; a string is sent as it is, with the headers' own type; nothing when left out. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Thrown by an endpoint that refuses; becomes the error reply. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

export const html = (status: number, body: string): Reply => ({
  status,
  body,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
});
