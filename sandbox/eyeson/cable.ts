import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { FrameHold } from './frame-hold.ts';
import type { Meeting, Room, Seat } from './model.ts';

const pingMs = 3000;

/** What a connection to `/rt` is about. */
export interface ConnectionTarget {
  room: Room;
  /** The participant's seat; missing for an observer. */
  seat?: Seat;
}

interface ConnectionContext {
  clock: Clock;
  /** Delays frames while it is held. */
  frameHold: FrameHold;
}

/** One connection that speaks ActionCable's protocol. */
export class Cable {
  readonly room: Room;
  readonly seat: Seat | undefined;
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #frameHold: FrameHold;
  readonly #identifiers = new Set<string>();

  constructor(
    { room, seat }: ConnectionTarget,
    socket: WebSocket,
    stream: Duplex,
    { clock, frameHold }: ConnectionContext,
  ) {
    this.#frameHold = frameHold;
    this.room = room;
    this.seat = seat;
    this.#socket = socket;
    this.#stream = stream;
    this.sendFrame({ type: 'welcome' });
    const ping = () => this.sendFrame({ type: 'ping', message: Math.floor(clock.now() / 1000) });
    const pings = setInterval(ping, pingMs);
    socket.on('close', () => clearInterval(pings));
  }

  /** The connection's meeting; null if none is running. */
  get meeting(): Meeting | null {
    return this.seat?.meeting ?? this.room.meeting;
  }

  /** Adds a subscription. @returns whether it is the connection's first one to the room's channel */
  subscribe(identifier: string): boolean {
    const before = this.#roomSubscriptions().length;
    this.#identifiers.add(identifier);
    this.sendFrame({ identifier, type: 'confirm_subscription' });
    return before === 0 && this.#roomSubscriptions().length > 0;
  }

  unsubscribe(identifier: string): void {
    this.#identifiers.delete(identifier);
  }

  /** Sends an event to each of the connection's subscriptions to the room's channel. */
  send(message: object): void {
    for (const identifier of this.#roomSubscriptions()) this.sendFrame({ identifier, message });
  }

  /** Sends a frame as it is, without an envelope. */
  sendFrame(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#frameHold.run(() => this.#socket.send(text));
  }

  close(): void {
    this.#socket.close();
  }

  /** Cuts the connection without a close frame, optionally in the middle of a frame. */
  cut({ midFrame = false } = {}): void {
    if (!midFrame) return this.#socket.terminate();
    const textFrameOf100Bytes = Buffer.from([0x81, 100]);
    this.#stream.write(Buffer.concat([textFrameOf100Bytes, Buffer.from('{"identifier":')]), () =>
      this.#socket.terminate(),
    );
  }

  #roomSubscriptions(): string[] {
    return [...this.#identifiers].filter((identifier) => identifier.includes('RoomChannel'));
  }
}
