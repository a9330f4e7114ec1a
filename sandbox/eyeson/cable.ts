import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { Meeting, Room, Seat } from './model.ts';

const pingMs = 3000;

/** One connection that speaks ActionCable. */
export class Cable {
  readonly room: Room;
  /** Whose connection it is; none for an observer. */
  readonly seat: Seat | undefined;
  readonly #socket: WebSocket;
  readonly #identifiers = new Set<string>();
  readonly #ping: NodeJS.Timeout;

  constructor(socket: WebSocket, clock: Clock, room: Room, seat?: Seat) {
    this.#socket = socket;
    this.room = room;
    this.seat = seat;
    const ping = () => this.raw({ type: 'ping', message: Math.floor(clock.now() / 1000) });
    this.#ping = setInterval(ping, pingMs);
    socket.on('close', () => clearInterval(this.#ping));
    this.raw({ type: 'welcome' });
  }

  /** The meeting it is about, if that runs. */
  get meeting(): Meeting | null {
    return this.seat?.meeting ?? this.room.meeting;
  }

  /** Whether this was the first subscription to the room's channel. */
  subscribe(identifier: string): boolean {
    const before = this.#inRoom().length;
    this.#identifiers.add(identifier);
    this.raw({ identifier, type: 'confirm_subscription' });
    return before === 0 && this.#inRoom().length > 0;
  }

  unsubscribe(identifier: string): void {
    this.#identifiers.delete(identifier);
  }

  /** Sends an event to who subscribed to the room. */
  send(message: object): void {
    for (const identifier of this.#inRoom()) this.raw({ identifier, message });
  }

  raw(frame: unknown): void {
    this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  close(): void {
    this.#socket.close();
  }

  /** Cuts the connection without a word; `midFrame`: with half a frame sent. */
  cut(midFrame = false): void {
    const { _socket: stream } = this.#socket as unknown as { _socket: import('node:net').Socket };
    // The head of a text frame of 100 bytes, of which 14 follow.
    if (midFrame) stream.write(Buffer.concat([Buffer.from([0x81, 100]), Buffer.from('{"identifier":')]));
    if (midFrame) stream.destroySoon();
    else this.#socket.terminate();
  }

  #inRoom(): string[] {
    return [...this.#identifiers].filter((identifier) => identifier.includes('RoomChannel'));
  }
}
