import { vi } from 'vitest';
import type { Participant } from '../../../lib/shared/eyeson/types.ts';
import { FakeSocket } from './fake-socket.ts';

/** `gateway`: every request and handshake gets a 502. `mute`: nothing is answered any more. */
type State = 'up' | 'gateway' | 'mute';

const STEP_MS = 50;
const PING_MS = 3_000;

/** An Eyeson whose time the test lets pass, with meetings that run, and with a network that can fail in between. */
export class FakeNetwork {
  state: State = 'up';
  /** After so many milliseconds every connection is lost. */
  dropsAfter: number | undefined;
  /** By room id: who is inside. */
  readonly meetings = new Map<string, Participant[]>();
  /** When what was asked for: times of `performance.now()`, paths of requests, and addresses of connections. */
  readonly requests: { path: string; at: number }[] = [];
  readonly sockets: { url: URL; at: number }[] = [];
  readonly #open = new Set<FakeSocket>();

  /** Takes the place of `fetch`, `WebSocket` and the clock, until the test is over. */
  install(): void {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    vi.stubGlobal('fetch', (input: string) => this.#answer(new URL(input)));
    const connect = (url: string, protocols: string[]) => this.#connect(url, protocols);
    // A constructor that returns an object gives that object.
    vi.stubGlobal('WebSocket', function (url: string, protocols: string[]) {
      return connect(url, protocols);
    });
  }

  /** Lets time pass, and all that is due in it happen. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      vi.advanceTimersByTime(STEP_MS);
      // The database works between two turns of the event loop.
      for (let turn = 0; turn < 15; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Cuts all connections, as a restart of the server does. */
  cut(): void {
    for (const socket of this.#open) socket.drop();
    this.#open.clear();
  }

  clear(): void {
    this.requests.length = 0;
    this.sockets.length = 0;
  }

  #answer({ pathname, search }: URL): Promise<Response> {
    this.requests.push({ path: pathname + search, at: performance.now() });
    if (this.state === 'mute') return new Promise(() => undefined);
    if (this.state === 'gateway') return Promise.resolve(new Response('Bad gateway', { status: 502 }));
    const [, , roomId = '', users] = pathname.split('/');
    if (users) return Promise.resolve(Response.json(this.meetings.get(roomId) ?? []));
    const rooms = [...this.meetings.keys()].map((id) => ({ id, name: id, ready: true }));
    const page = Number(new URLSearchParams(search).get('page'));
    return Promise.resolve(Response.json(rooms.slice((page - 1) * 25, page * 25)));
  }

  #connect(url: string, protocols: string[]): FakeSocket {
    const socket = new FakeSocket(url, protocols);
    this.sockets.push({ url: socket.url, at: performance.now() });
    const answer = () => {
      if (this.state === 'gateway') socket.refuse();
      if (this.state === 'up') this.#serve(socket);
    };
    queueMicrotask(answer);
    return socket;
  }

  #serve(socket: FakeSocket): void {
    this.#open.add(socket);
    const roomId = socket.url.searchParams.get('room_id') ?? '';
    socket.welcome();
    const content = { started_at: new Date().toISOString(), participants: this.meetings.get(roomId) };
    socket.tell({ type: 'room_update', content });
    const ping = () => {
      if (!this.#open.has(socket) || this.state === 'mute') return;
      socket.receive({ type: 'ping' });
      setTimeout(ping, PING_MS);
    };
    setTimeout(ping, PING_MS);
    if (this.dropsAfter !== undefined) setTimeout(() => socket.drop(), this.dropsAfter);
  }
}
