import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { type TLSSocket, connect } from 'node:tls';
import { WebSocket } from 'ws';

const statusesWithoutBody = new Set([204, 205, 304]);

/**
 * Creates a `fetch` and a `WebSocket` for Node that connect every host to the sandbox, under its real name.
 * @param port the sandbox's port on 127.0.0.1
 * @param ca the sandbox's certificate, PEM
 */
export function createClients(
  port: number,
  ca: string,
): { fetch: typeof fetch; WebSocket: typeof globalThis.WebSocket } {
  const connectTo = (url: URL) => (): TLSSocket =>
    connect({ host: '127.0.0.1', port, ca, servername: url.hostname, ALPNProtocols: ['http/1.1'] });

  const sandboxFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    request.signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const outgoing = httpsRequest({
      method: request.method,
      path: url.pathname + url.search,
      headers: { ...Object.fromEntries(request.headers), host: url.host, 'content-length': body.length },
      createConnection: connectTo(url),
      signal: request.signal,
    });
    outgoing.on('response', (incoming) => {
      const { statusCode: status = 500, headersDistinct } = incoming;
      const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const stream = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
      resolve(new Response(statusesWithoutBody.has(status) ? null : stream, { status, headers }));
    });
    outgoing.on('error', (cause) =>
      reject(request.signal.aborted ? request.signal.reason : new TypeError('fetch failed', { cause })),
    );
    outgoing.end(body);
    return promise;
  };

  class SandboxWebSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { createConnection: connectTo(new URL(url)) });
    }
  }

  return { fetch: sandboxFetch, WebSocket: SandboxWebSocket as unknown as typeof globalThis.WebSocket };
}
