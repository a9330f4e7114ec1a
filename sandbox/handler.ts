import type { IncomingMessage, ServerResponse } from 'node:http';

/** Handles requests to one of the hosts that the sandbox stands in for. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;
