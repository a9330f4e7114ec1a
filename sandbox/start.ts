import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { LocalEyeson } from './eyeson/mock-eyeson.ts';
import { reach } from './clients.ts';
import { sites } from './virtual-hosts.ts';
import { newCertificate } from './tls.ts';

export interface Sandbox {
  /** On 127.0.0.1, TLS; answers by `Host`. */
  port: number;
  eyeson: LocalEyeson;
  /** For tests in Node: every URL leads to the sandbox, its certificate is trusted. */
  fetch: typeof fetch;
  WebSocket: typeof WebSocket;
  /** The certificate, PEM. */
  ca: string;
  close(): Promise<void>;
}

/** Starts a local Eyeson and the pages around it. `port`: 0 or none for any free one. */
export async function startSandbox({ port = 0 }: { port?: number } = {}): Promise<Sandbox> {
  const { key, cert } = await newCertificate();
  const eyeson = new LocalEyeson();
  const handlers = sites(eyeson);
  const sockets = new Set<Socket>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = urlOf(request);
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
    ...reach(bound, cert),
    ca: cert,
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

/** A visitor who hangs up in the middle is no news; anything else is a mistake in the sandbox. */
const report = (connection: { destroyed: boolean; destroy(): void }) => (error: unknown) => {
  if (!connection.destroyed) console.error(error);
  connection.destroy();
};
