import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { Gate } from './frame-hold.ts';
import type { Meeting, Room, Seat } from './model.ts';

const pingMs = 3000;

export interface Place {
  room: Room;
  /** Whose connection it is; none for an observer. */
  seat?: Seat;
}

interface Surroundings {
  clock: Clock;
  /** Frames may be held back here. */
  gate: Gate;
}

/** One connection that speaks ActionCable. */
export class Cable {
  readonly room: Room;
  readonly seat: Seat | undefined;
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #gate: Gate;
  readonly #identifiers = new Set<string>();

  constructor({ room, seat }: Place, socket: WebSocket, stream: Duplex, { clock, gate }: Surroundings) {
    this.#gate = gate;
    this.room = room;
    this.seat = seat;
    this.#socket = socket;
    this.#stream = stream;
    this.raw({ type: 'welcome' });
    const ping = () => this.raw({ type: 'ping', message: Math.floor(clock.now() / 1000) });
    const pings = setInterval(ping, pingMs);
    socket.on('close', () => clearInterval(pings));
  }

  /** The meeting it is about, if that runs. */
  get meeting(): Meeting | null {
    return this.seat?.meeting ?? this.room.meeting;
  }

  /** Whether the client hears of the room by this for the first time. */
  subscribe(identifier: string): boolean {
    const before = this.#inRoom().length;
    this.#identifiers.add(identifier);
    this.raw({ identifier, type: 'confirm_subscription' });
    return before === 0 && this.#inRoom().length > 0;
  }

  unsubscribe(identifier: string): void {
    this.#identifiers.delete(identifier);
  }

  /** Sends an event to a client that has subscribed to the room. */
  send(message: object): void {
    for (const identifier of this.#inRoom()) this.raw({ identifier, message });
  }

  /** Sends a frame as it is. */
  raw(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#gate.pass(() => this.#socket.send(text));
  }

  close(): void {
    this.#socket.close();
  }

  /** Cuts the connection without a word, or in the middle of one. */
  cut({ midFrame = false } = {}): void {
    if (!midFrame) return this.#socket.terminate();
    const textFrameOf100Bytes = Buffer.from([0x81, 100]);
    this.#stream.write(Buffer.concat([textFrameOf100Bytes, Buffer.from('{"identifier":')]), () =>
      this.#socket.terminate(),
    );
  }

  #inRoom(): string[] {
    return [...this.#identifiers].filter((identifier) => identifier.includes('RoomChannel'));
  }
}
