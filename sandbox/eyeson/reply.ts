/** Reply of an endpoint. */
export interface Reply {
  status: number;
  /** Sent as JSON. A string is sent unchanged, with the content type in `headers`. No body if missing. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Thrown by an endpoint to reject a request; sent as an error reply. */
export class ApiError extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** Creates a reply with an HTML page. */
export const html = (status: number, body: string): Reply => ({
  status,
  body,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
});
