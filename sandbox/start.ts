import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { MockEyeson } from './eyeson/mock-eyeson.ts';
import { createClients } from './clients.ts';
import { domains } from './domains.ts';
import { newCertificate } from './tls.ts';

/** A running sandbox. */
export interface Sandbox {
  /** TLS port on 127.0.0.1; serves by the `Host` header. */
  port: number;
  eyeson: MockEyeson;
  /** For tests in Node: connects every URL to the sandbox and trusts its certificate. */
  fetch: typeof fetch;
  /** Like `fetch`, for WebSocket connections. */
  WebSocket: typeof WebSocket;
  /** Certificate, PEM. */
  ca: string;
  /** The hosts that were connected to, by the name that TLS tells, whatever was asked of them. */
  hosts: Set<string>;
  /** Cuts all connections and stops the server. */
  close(): Promise<void>;
}

/** Serves a URL that is its own; resolves to false, and has sent nothing, where the URL is none of its. */
export type MorePages = (url: URL, response: ServerResponse) => Promise<boolean>;

export interface SandboxOptions {
  /** 0 or missing for any free port. */
  port?: number;
  /** Pages on the hosts of others. */
  also?: MorePages;
}

/** Starts the mock API and the look-alike pages. */
export async function startSandbox({ port = 0, also }: SandboxOptions = {}): Promise<Sandbox> {
  const { key, cert } = await newCertificate();
  const eyeson = new MockEyeson();
  const handlers = domains(eyeson);
  const sockets = new Set<Socket>();
  const hosts = new Set<string>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = urlOf(request);
    if (await also?.(url, response)) return;
    const handler = handlers.get(url.hostname);
    if (handler) return handler(request, response, url);
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Nothing answers for ${url.hostname}`);
  };
  const upgrade = async (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const url = urlOf(request);
    if (url.hostname === 'api.eyeson.team') return eyeson.upgrade(request, socket, head, url);
    socket.destroy();
  };
  const server = createServer({ key, cert });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', ({ servername }: TLSSocket) => {
    if (servername) hosts.add(servername);
  });
  server.on('request', (request, response) => {
    answer(request, response).catch(report(response));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    upgrade(request, socket, head).catch(report(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    eyeson,
    ...createClients(bound, cert),
    ca: cert,
    hosts,
    close: async () => {
      eyeson.reset();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const urlOf = ({ url, headers }: IncomingMessage): URL =>
  new URL(url ?? '/', `https://${headers.host ?? 'localhost'}`);

/** A client that disconnects is not an error; everything else is a bug in the sandbox. */
const report = (connection: { destroyed: boolean; destroy(): void }) => (error: unknown) => {
  if (!connection.destroyed) console.error(error);
  connection.destroy();
};
