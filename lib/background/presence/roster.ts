import type { Departure, MissedGuest, Person, WaitingSession } from '../../shared/database/database.ts';
import type { Participant } from '../../shared/eyeson/types.ts';
import { NamedMap } from './named-map.ts';
import { type EventContext, nextSession, REJOIN_WINDOW_MS } from './session.ts';

/** The presence state of one room. */
export interface RoomState {
  /** The participants of the running meeting. */
  people: Person[];
  /** The session of waiting guests; undefined if nobody is waiting. */
  visit?: WaitingSession | undefined;
  /** Missed guests of the last two minutes, at least. */
  missed: MissedGuest[];
  /** Guests who left within the last two minutes. */
  departures?: Departure[];
  /** Milliseconds since 1970: when the last host left; absent while one is in, and if none has been. */
  hostLeftAt?: number;
  /** Milliseconds since 1970: when the complete list of participants was last received. */
  listedAt?: number;
}

/**
 * A guest who was in the meeting with a host counts as waiting only after no host has been in for this time, in
 * milliseconds: a host who reloads the page, or who is away for a moment, is not told about.
 */
export const HOST_AWAY_MS = 2 * 60_000;

/**
 * A guest who leaves within this time, in milliseconds, after one of the same name has come was there already and has
 * reloaded the page: Eyeson may notice the end of a connection later than the start of the next one.
 */
export const LATE_DEPARTURE_MS = 60_000;

/**
 * The state of one room while events are applied to it. It changes in place, so that the cost of an arrival or a
 * departure does not depend on the number of participants.
 */
export class Roster {
  readonly #room: Omit<EventContext, 'now'>;
  #people: NamedMap<Person>;
  #departures: NamedMap<Departure>;
  readonly #missed: Map<string, MissedGuest>;
  #hosts: number;
  #hostLeftAt: number | undefined;
  #listedAt: number | undefined;
  #visit: WaitingSession | undefined;

  constructor(before: RoomState, room: Omit<EventContext, 'now'>) {
    this.#room = room;
    this.#people = new NamedMap(before.people);
    this.#missed = new Map(before.missed.map((guest) => [guest.id, guest]));
    this.#departures = this.#withMissed(before.departures);
    this.#hosts = before.people.filter(({ guest }) => !guest).length;
    this.#hostLeftAt = before.hostLeftAt;
    this.#listedAt = before.listedAt;
    this.#visit = before.visit;
  }

  /** Replaces the participants by a complete list. @param now milliseconds since 1970 */
  list(participants: readonly Participant[], now: number): void {
    const online = new Map(participants.filter((each) => each.online).map((each) => [each.id, each]));
    for (const person of this.#people.values()) {
      if (!online.has(person.id)) this.#depart(person, now, online);
    }
    for (const participant of online.values()) this.arrive(participant, now);
    const inOrder = [...online.keys()].flatMap((id) => this.#people.get(id) ?? []);
    this.#people = new NamedMap(inOrder);
    this.#listedAt = now;
  }

  /** Adds a participant, or updates the one with the same id. @param now milliseconds since 1970 */
  arrive({ id, name, guest }: Participant, now: number): void {
    const before = this.#people.get(id);
    if (guest) this.#people.set(before?.guest ? { ...before, name } : this.#newGuest({ id, name }, now));
    else this.#people.set({ id, name, guest, since: before?.since ?? now });
    if (before && before.guest === guest) return;
    if (!guest) this.#onHostJoined();
    else if (before) this.#onHostLeft(now);
  }

  /** Removes the participant with this id, if there is one. @param now milliseconds since 1970 */
  leave(id: string, now: number): void {
    const person = this.#people.get(id);
    if (person) this.#depart(person, now);
  }

  /** Ends the meeting: all participants leave, and the waiting session is over. @param now milliseconds since 1970 */
  end(now: number): void {
    this.list([], now);
    this.#departures = this.#withMissed();
    this.#hostLeftAt = undefined;
    this.#listedAt = undefined;
    this.#visit = undefined;
  }

  /** The state after the events so far. @param now milliseconds since 1970 */
  state(now: number): RoomState {
    const people = this.#people.values().map((person) => startWaiting(person, now));
    const departures = this.#departures.values().filter(({ left }) => now - left < REJOIN_WINDOW_MS);
    return {
      people,
      missed: [...this.#missed.values()],
      visit: nextSession(this.#visit, people, { ...this.#room, now }),
      ...(departures.length > 0 && { departures }),
      ...(this.#hostLeftAt !== undefined && { hostLeftAt: this.#hostLeftAt }),
      ...(this.#listedAt !== undefined && { listedAt: this.#listedAt }),
    };
  }

  /** After the end of a meeting only its missed guests are still known. */
  #withMissed(departures?: Departure[]): NamedMap<Departure> {
    const all = new NamedMap(departures);
    for (const guest of this.#missed.values()) {
      const departure = toDeparture(guest, this.#room.roomId);
      if (!all.get(departure.id)) all.set(departure);
    }
    return all;
  }

  #newGuest({ id, name }: Pick<Participant, 'id' | 'name'>, now: number): Person {
    const last = this.#takeDeparture(id, name, now);
    const since = last?.since ?? now;
    if (this.#hosts > 0) return { id, name, guest: true, since, served: true };
    if (last?.served) return this.#awaitHost({ id, name, guest: true, since, served: true }, now);
    const pending = this.#people.named(name).find(({ waitsFrom }) => waitsFrom !== undefined);
    if (!pending?.waitsFrom || last) return { id, name, guest: true, since };
    // Either the guest of that name reloads the page, which shows when the first of both leaves, or it is another one.
    return { id, name, guest: true, since, waitsFrom: Math.min(pending.waitsFrom, now + LATE_DEPARTURE_MS) };
  }

  /** A guest whom a host was in with: they wait from the time when no host has been in for two minutes. */
  #awaitHost(guest: Person, now: number): Person {
    const waitsFrom = (this.#hostLeftAt ?? -Infinity) + HOST_AWAY_MS;
    return waitsFrom > now ? { ...guest, waitsFrom } : { ...guest, since: Math.max(guest.since, waitsFrom) };
  }

  #takeDeparture(id: string, name: string, now: number): Departure | undefined {
    const isRecent = ({ left }: Departure) => now - left < REJOIN_WINDOW_MS;
    const found = [this.#departures.get(id), ...this.#departures.named(name)].find(
      (departure) => departure && isRecent(departure),
    );
    if (!found) return undefined;
    this.#departures.delete(found.id);
    this.#missed.delete(missedId(found, this.#room.roomId));
    return found;
  }

  #depart(person: Person, now: number, staying?: ReadonlyMap<string, unknown>): void {
    this.#people.delete(person.id);
    if (!person.guest) return this.#onHostLeft(now);
    const successor = this.#people
      .named(person.name)
      .find((other) => (staying?.has(other.id) ?? true) && this.#isSuccessor(other, person, now, staying));
    if (successor) return this.#people.set(this.#inherit(successor, person));
    const { id, name, since, served } = person;
    const departure = { id, name, since, ...(served && { served }), left: now };
    this.#departures.set(departure);
    const missed = toMissedGuest(departure, this.#room);
    if (missed) this.#missed.set(missed.id, missed);
  }

  /** In a list, a departure is also timely if the list before was the first one with the successor. */
  #isSuccessor(other: Person, gone: Person, now: number, list?: unknown): boolean {
    if (!other.guest || other.since < gone.since) return false;
    const isFirstListWithout = list !== undefined && (this.#listedAt ?? Infinity) <= other.since;
    return now - other.since <= LATE_DEPARTURE_MS || isFirstListWithout;
  }

  #inherit(successor: Person, gone: Person): Person {
    const { id, name } = successor;
    const served = this.#hosts > 0 || gone.served || successor.served;
    const { waitsFrom } = gone;
    return {
      id,
      name,
      guest: true,
      since: gone.since,
      ...(served && { served }),
      ...(waitsFrom !== undefined && { waitsFrom }),
    };
  }

  #onHostJoined(): void {
    this.#hosts += 1;
    if (this.#hosts > 1) return;
    this.#hostLeftAt = undefined;
    this.#visit = undefined;
    for (const { id, name, guest, since } of this.#people.values()) {
      if (guest) this.#people.set({ id, name, guest, since, served: true });
    }
  }

  #onHostLeft(now: number): void {
    this.#hosts -= 1;
    if (this.#hosts > 0) return;
    this.#hostLeftAt = now;
    for (const person of this.#people.values()) {
      if (person.served) this.#people.set(this.#awaitHost(person, now));
    }
  }
}

/** Counts a guest as waiting whose time has come. Times in the future are corrected: the clock was set back. */
function startWaiting({ waitsFrom, ...person }: Person, now: number): Person {
  const since = Math.min(person.since, now);
  if (waitsFrom === undefined) return { ...person, since };
  if (waitsFrom > now) return { ...person, since, waitsFrom: Math.min(waitsFrom, now + HOST_AWAY_MS) };
  return { ...person, since: person.served ? waitsFrom : since };
}

/** @returns the entry for a guest who has left; undefined if a host was in the meeting with them */
export const toMissedGuest = (
  departure: Departure,
  room: Omit<EventContext, 'now'>,
): MissedGuest | undefined =>
  departure.served
    ? undefined
    : {
        id: missedId(departure, room.roomId),
        roomId: room.roomId,
        accountId: room.accountId,
        name: departure.name,
        came: departure.since,
        left: departure.left,
      };

const missedId = ({ id, since }: Departure, roomId: string) => `${roomId}/${id}/${since}`;

const toDeparture = ({ id, name, came, left }: MissedGuest, roomId: string): Departure => ({
  id: id.slice(`${roomId}/`.length, -`/${came}`.length),
  name,
  since: came,
  left,
});
