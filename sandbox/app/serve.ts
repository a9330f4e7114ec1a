import type { IncomingMessage, ServerResponse } from 'node:http';

/** app.eyeson.team: the page of hosts and the page of guests. */
export function handler(_request: IncomingMessage, response: ServerResponse, url: URL): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Nothing at ${url.pathname}`);
}
