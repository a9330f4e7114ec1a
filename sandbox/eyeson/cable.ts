import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { FrameHold } from './frame-hold.ts';
import type { Meeting, Room, Seat } from './model.ts';
import type { Switches } from './switches.ts';

const pingMs = 3000;
/** Events of an observer that are sent within this time of each other can be swapped. */
const swapMs = 30;
/** How late the confirmation is where events before it are lost. */
const lateConfirmationMs = 150;
/** How long a connection lasts that drops. */
const dropMs = 50;

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
  switches: Switches;
}

/** One connection that speaks ActionCable's protocol. */
export class Cable {
  readonly room: Room;
  readonly seat: Seat | undefined;
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #frameHold: FrameHold;
  readonly #identifiers = new Set<string>();
  readonly #switches: Switches;
  #isConfirmed = true;
  #events = 0;
  #swapped: (() => void) | undefined;

  constructor(
    { room, seat }: ConnectionTarget,
    socket: WebSocket,
    stream: Duplex,
    { clock, frameHold, switches }: ConnectionContext,
  ) {
    this.#frameHold = frameHold;
    this.#switches = switches;
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

  /**
   * Adds a subscription. `onFirst` is called if it is the connection's first one to the room's channel, before the
   * confirmation where that is late.
   */
  subscribe(identifier: string, onFirst: () => void): void {
    const before = this.#roomSubscriptions().length;
    this.#identifiers.add(identifier);
    const isFirst = before === 0 && this.#roomSubscriptions().length > 0;
    const isLate = this.seat === undefined && this.#switches.observerLoss === 'before-confirmation';
    const confirm = () => {
      this.sendFrame({ identifier, type: 'confirm_subscription' });
      const drops = this.seat === undefined && this.#switches.observerDrops === 'after-hello';
      if (drops) setTimeout(() => this.cut(), dropMs);
    };
    if (!isLate) confirm();
    if (isFirst) onFirst();
    if (!isLate) return;
    this.#isConfirmed = false;
    setTimeout(() => {
      this.#isConfirmed = true;
      confirm();
    }, lateConfirmationMs);
  }

  /** Whether it gets what happens in its room: an open connection that is not subscribed yet gets nothing. */
  get isSubscribed(): boolean {
    return this.#isConfirmed && this.#roomSubscriptions().length > 0;
  }

  unsubscribe(identifier: string): void {
    this.#identifiers.delete(identifier);
  }

  /** Sends an event to each of the connection's subscriptions to the room's channel. */
  send(message: object): void {
    for (const identifier of this.#roomSubscriptions()) this.sendFrame({ identifier, message });
  }

  /** Sends an event as a broadcast, which an observer may get late or not at all, as the switches say. */
  broadcast(message: object): void {
    if (this.seat) return this.send(message);
    this.#events += 1;
    const isLost = this.#switches.observerLoss === 'every-third' && this.#events % 3 === 0;
    if (isLost || !this.#isConfirmed) return;
    if (this.#switches.observerOrder === 'swapped') this.#swap(() => this.send(message));
    else this.send(message);
  }

  /** Sends a frame as it is, without an envelope. */
  sendFrame(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#frameHold.run(() => this.#socket.send(text, () => undefined));
  }

  close(): void {
    this.#socket.close();
  }

  /** Cuts the connection without a close frame, optionally in the middle of a frame. */
  cut({ midFrame = false } = {}): void {
    this.#identifiers.clear();
    if (!midFrame) return this.#socket.terminate();
    const textFrameOf100Bytes = Buffer.from([0x81, 100]);
    this.#stream.write(Buffer.concat([textFrameOf100Bytes, Buffer.from('{"identifier":')]), () =>
      this.#socket.terminate(),
    );
  }

  /** Sends an event after the next one, if that comes soon. */
  #swap(event: () => void): void {
    const first = this.#swapped;
    this.#swapped = undefined;
    if (first) {
      event();
      return first();
    }
    this.#swapped = event;
    setTimeout(() => {
      if (this.#swapped !== event) return;
      this.#swapped = undefined;
      event();
    }, swapMs);
  }

  #roomSubscriptions(): string[] {
    return [...this.#identifiers].filter((identifier) => identifier.includes('RoomChannel'));
  }
}
