import type { Clock } from './clock.ts';
import { type ChatLine, type Meeting, type Participant, type Room, type Seat, isOnline } from './model.ts';
import type { State } from './state.ts';
import type { Switches } from './switches.ts';
import { newId, newToken } from './tokens.ts';

const secondsToReady = 1;
/**
 * Documented by Eyeson: a meeting that nobody enters, or that the last person has left, ends after two
 * minutes.
 */
const secondsEmpty = 120;

/** A person who gets a seat. */
export interface Person {
  /** Missing for a new id. */
  id?: string;
  name: string;
  avatar?: string | null;
  guest: boolean;
}

/** Receives events of meetings. */
export interface MeetingListener {
  /** The meeting's own state changed, for instance to ready. */
  changed(meeting: Meeting): void;
  /** A participant came online or went offline. */
  moved(meeting: Meeting, person: Participant): void;
  /** A chat message was sent. */
  said(meeting: Meeting, message: ChatLine): void;
  ended(meeting: Meeting): void;
}

/** Starts and ends meetings, and tracks their participants. */
export class Meetings {
  readonly running = new Map<string, Meeting>();
  readonly listeners = new Set<MeetingListener>();
  readonly #timers = new WeakMap<Meeting, () => void>();
  readonly #state: State;
  readonly #clock: Clock;
  readonly #switches: Switches;

  constructor(state: State, clock: Clock, switches: Switches) {
    this.#state = state;
    this.#clock = clock;
    this.#switches = switches;
  }

  /** Returns the room's running meeting; starts a billed one if there is none. */
  start(room: Room): Meeting {
    if (room.meeting) return room.meeting;
    const id = this.#switches.runningId === 'permalink' ? room.id : newId();
    const startedAt = this.#clock.now();
    const meeting = {
      id,
      room,
      startedAt,
      ready: false,
      locked: false,
      over: false,
      participants: new Map(),
    };
    room.meeting = meeting;
    room.starts += 1;
    this.running.set(id, meeting);
    this.#clock.after(secondsToReady * 1000, () => this.#becomeReady(meeting));
    this.#shutDownWhenEmpty(meeting);
    return meeting;
  }

  end(meeting: Meeting): void {
    if (meeting.over) return;
    meeting.over = true;
    meeting.room.meeting = null;
    this.running.delete(meeting.id);
    this.#timers.get(meeting)?.();
    for (const person of meeting.participants.values()) person.connections = 0;
    for (const listener of this.listeners) listener.ended(meeting);
  }

  /** Creates a seat for a host or guest. The participant is online only after a connection is opened. */
  seat(meeting: Meeting, { id = newId(), name, avatar = null, guest }: Person): Seat {
    const participant = meeting.participants.get(id) ?? { id, name, avatar, guest, connections: 0 };
    const seat = { accessKey: newToken(), meeting, participant };
    meeting.participants.set(id, participant);
    this.#state.seats.set(seat.accessKey, seat);
    return seat;
  }

  enter(meeting: Meeting, person: Participant): void {
    person.connections += 1;
    this.#timers.get(meeting)?.();
    if (person.connections === 1) this.#emitMoved(meeting, person);
  }

  leave(meeting: Meeting, person: Participant): void {
    if (meeting.over || !isOnline(person)) return;
    person.connections -= 1;
    if (isOnline(person)) return;
    this.#emitMoved(meeting, person);
    this.#shutDownWhenEmpty(meeting);
  }

  say(meeting: Meeting, from: Participant, text: string): void {
    const message = { id: newId(), from, text, at: this.#clock.now() };
    meeting.room.chats.push(message);
    for (const listener of this.listeners) listener.said(meeting, message);
  }

  #emitMoved(meeting: Meeting, person: Participant): void {
    for (const listener of this.listeners) listener.moved(meeting, person);
  }

  #becomeReady(meeting: Meeting): void {
    if (meeting.over) return;
    meeting.ready = true;
    for (const listener of this.listeners) listener.changed(meeting);
  }

  #shutDownWhenEmpty(meeting: Meeting): void {
    if ([...meeting.participants.values()].some(isOnline)) return;
    this.#timers.set(
      meeting,
      this.#clock.after(secondsEmpty * 1000, () => this.end(meeting)),
    );
  }
}
