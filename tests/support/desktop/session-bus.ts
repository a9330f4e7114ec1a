import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode, messageTypes, type Header, type DBusMessage } from './message.ts';
import type { Value } from './values.ts';

/** Return values of a method, and their D-Bus signature. */
export interface MethodReply {
  signature: string;
  values: Value[];
}

/** Handles a call to the interface of the same name; undefined if it has no such method. */
export type Service = (call: DBusMessage) => MethodReply | undefined;

/** Unique bus name of the process that owns all services. */
const UNIQUE_NAME = ':1.0';

/**
 * A D-Bus session bus for one browser, with the given services. It speaks the part of the protocol that
 * browsers use.
 */
export class SessionBus {
  readonly address: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #services: Map<string, Service>;
  readonly #clients = new Set<Socket>();
  #serial = 0;

  private constructor(folder: string, services: Record<string, Service>) {
    this.#folder = folder;
    this.address = `unix:path=${join(folder, 'bus')}`;
    this.#services = new Map(
      Object.entries({ ...services, 'org.freedesktop.DBus': (call) => this.#callBus(call) }),
    );
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Starts a bus. @param services by interface, which is also their bus name */
  static async start(services: Record<string, Service>): Promise<SessionBus> {
    const folder = await mkdtemp(join(tmpdir(), 'bus-'));
    const bus = new SessionBus(folder, services);
    await new Promise<void>((resolve) => bus.#server.listen(join(folder, 'bus'), resolve));
    return bus;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true });
  }

  /** Emits a signal to all clients. */
  signal(header: Header, values: Value[]): void {
    const bytes = encode(messageTypes.signal, ++this.#serial, { ...header, sender: UNIQUE_NAME }, values);
    for (const client of this.#clients) client.write(bytes);
  }

  /** Handles the line-based authentication that precedes the messages, then dispatches messages. */
  #accept(socket: Socket): void {
    let buffer: Buffer = Buffer.alloc(0);
    let isAuthenticated = false;
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#clients.delete(socket));
    socket.on('data', (data) => {
      buffer = Buffer.concat([buffer, data]);
      while (!isAuthenticated) {
        const end = buffer.indexOf('\r\n');
        if (end < 0) return;
        const line = buffer.toString('utf8', 0, end).replaceAll('\0', '');
        buffer = buffer.subarray(end + 2);
        if (line === 'BEGIN') {
          isAuthenticated = true;
          this.#clients.add(socket);
        } else socket.write(`${authReply(line)}\r\n`);
      }
      for (let next = decode(buffer); next; next = decode(buffer)) {
        buffer = next.rest;
        if (next.message.type === messageTypes.call) this.#reply(socket, next.message);
      }
    });
  }

  #reply(socket: Socket, call: DBusMessage): void {
    const reply = this.#services.get(call.header.interface ?? '')?.(call);
    const header = { replyTo: call.serial, sender: UNIQUE_NAME };
    const bytes = reply
      ? encode(messageTypes.reply, ++this.#serial, { ...header, signature: reply.signature }, reply.values)
      : encode(messageTypes.error, ++this.#serial, {
          ...header,
          error: 'org.freedesktop.DBus.Error.UnknownMethod',
        });
    socket.write(bytes);
  }

  /** Methods of `org.freedesktop.DBus`, as far as browsers call them. */
  #callBus({ header, body, serial }: DBusMessage): MethodReply | undefined {
    switch (header.member) {
      case 'Hello':
        return { signature: 's', values: [`:1.${serial}`] };
      case 'NameHasOwner':
        return { signature: 'b', values: [this.#services.has(body.text())] };
      case 'GetNameOwner':
        return this.#services.has(body.text()) ? { signature: 's', values: [UNIQUE_NAME] } : undefined;
      case 'ListNames':
      case 'ListActivatableNames':
        return { signature: 'as', values: [[...this.#services.keys()]] };
      case 'StartServiceByName':
        return this.#services.has(body.text()) ? { signature: 'u', values: [2] } : undefined;
      case 'RequestName':
      case 'ReleaseName':
        return { signature: 'u', values: [1] };
      case 'AddMatch':
      case 'RemoveMatch':
        return { signature: '', values: [] };
      default:
        return undefined;
    }
  }
}

/** Accepts every client. A client that does not send its identity with the first line is asked for it. */
function authReply(line: string): string {
  if (line === 'AUTH') return 'REJECTED EXTERNAL';
  if (line === 'AUTH EXTERNAL') return 'DATA';
  if (line.startsWith('AUTH EXTERNAL ') || line.startsWith('DATA')) return `OK ${'0'.repeat(32)}`;
  return 'ERROR';
}
