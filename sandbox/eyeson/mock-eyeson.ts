import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Api, handleApi } from './api.ts';
import { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Meetings } from './meetings.ts';
import { type Meeting, type Participant, type Room, isOnline } from './model.ts';
import { Observer } from './observer.ts';
import { defaultOptions } from './options.ts';
import { RateLimit } from './ratelimit.ts';
import { RequestLog } from './requests.ts';
import { handleUpgrade } from './rt.ts';
import { State } from './state.ts';
import { type Switches, newSwitches } from './switches.ts';
import { type RoomView, viewOf } from './view.ts';

/** A room created without the extension. */
export interface ExternalRoom {
  /** The team's API key. */
  key: string;
  name: string;
  /** ISO 8601; null for no expiry. */
  expiresAt?: string | null;
  /** Names of the hosts. */
  hosts?: readonly string[];
}

/**
 * Mock of Eyeson's API, controlled by tests and by the control page. Methods throw an `Error` for unknown
 * rooms, keys and participants.
 */
export class MockEyeson {
  readonly clock = new Clock();
  readonly switches: Switches = newSwitches();
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly #state = new State(this.clock);
  readonly #meetings = new Meetings(this.#state, this.clock, this.switches);
  readonly #api: Api = {
    state: this.#state,
    meetings: this.#meetings,
    switches: this.switches,
    clock: this.clock,
    faults: this.faults,
    requests: this.requests,
    limit: new RateLimit(),
  };
  readonly #observer = new Observer(this.#api);

  addTeam({ key, name }: { key: string; name: string }): void {
    this.#state.teams.set(key, { key, name, locked: false });
  }

  lockKey(key: string, locked = true): void {
    this.#team(key).locked = locked;
  }

  removeKey(key: string): void {
    this.#state.teams.delete(key);
  }

  rooms(): readonly RoomView[] {
    return [...this.#state.rooms.values()].map(viewOf);
  }

  /** Creates a room without the extension. */
  addRoom({ key, name, expiresAt = null, hosts = ['Somebody else'] }: ExternalRoom): RoomView {
    return viewOf(
      this.#state.addRoom(this.#team(key), {
        name,
        expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
        hosts: hosts.map((name) => ({ name })),
        options: defaultOptions,
      }),
    );
  }

  removeRoom(id: string): void {
    const room = this.#room(id);
    if (room.meeting) this.#meetings.end(room.meeting);
    this.#state.removeRoom(room);
  }

  /** Lets a room's link expire now, as time does. */
  expireRoom(id: string): void {
    this.#room(id).expiresAt = 0;
  }

  /** Starts the meeting without anyone entering it. */
  start(roomId: string): void {
    this.#meetings.start(this.#room(roomId));
  }

  stop(roomId: string): void {
    this.#meetings.end(this.#running(roomId));
  }

  /**
   * Lets a person enter. A host starts the meeting if necessary, a guest needs a running one.
   * @returns the participant's id
   */
  enter(roomId: string, { name, guest }: { name: string; guest: boolean }): string {
    const room = this.#room(roomId);
    const host = guest ? undefined : room.hosts.find((host) => host.name === name);
    const meeting = guest ? this.#running(roomId) : this.#meetings.start(room);
    const { participant } = this.#meetings.seat(meeting, { ...host, name, guest });
    this.#meetings.enter(meeting, participant);
    return participant.id;
  }

  leave(participantId: string): void {
    for (const meeting of this.#meetings.running.values()) {
      const person = meeting.participants.get(participantId);
      if (person) return this.#closeAllConnections(meeting, person);
    }
    throw new Error(`nobody called ${participantId} is in a meeting`);
  }

  /** Locks the meeting: guests are rejected. */
  lockMeeting(roomId: string, locked = true): void {
    this.#running(roomId).locked = locked;
  }

  /** Sends a chat message as a participant. */
  say(roomId: string, participantId: string, text: string): void {
    const meeting = this.#running(roomId);
    const person = meeting.participants.get(participantId);
    if (!person) throw new Error(`nobody called ${participantId} is in ${roomId}`);
    this.#meetings.say(meeting, person, text);
  }

  said(roomId: string): string[] {
    return this.#room(roomId).chats.map(({ text }) => text);
  }

  /** Number of open connections to `/rt`, of participants and observers; of one room if given. */
  connections(roomId?: string): number {
    return this.#observer.connections(roomId === undefined ? undefined : this.#room(roomId)).length;
  }

  /** Number of the connections to `/rt` that get what happens; of one room if given. */
  subscribers(roomId?: string): number {
    const room = roomId === undefined ? undefined : this.#room(roomId);
    return this.#observer.connections(room).filter(({ isSubscribed }) => isSubscribed).length;
  }

  /** Cuts connections to `/rt` without a close frame, optionally in the middle of a frame. */
  cut(roomId?: string, how: { midFrame?: boolean } = {}): void {
    const room = roomId === undefined ? undefined : this.#room(roomId);
    for (const cable of this.#observer.connections(room)) cable.cut(how);
  }

  /** Holds back all frames. @returns a function that releases them in order */
  holdFrames(): () => void {
    const { frameHold } = this.#observer;
    frameHold.hold();
    return () => frameHold.release();
  }

  /** Sends an arbitrary frame on all connections of a room. */
  push(roomId: string, frame: unknown): void {
    for (const cable of this.#observer.connections(this.#room(roomId))) cable.sendFrame(frame);
  }

  reset(): void {
    this.cut();
    this.#observer.frameHold.release();
    for (const meeting of this.#meetings.running.values()) this.#meetings.end(meeting);
    this.#state.clear();
    this.clock.reset();
    this.switches.reset();
    this.faults.clear();
    this.requests.clear();
    this.#api.limit.clear();
  }

  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    return handleApi(this.#api, request, response, url);
  }

  upgrade(request: IncomingMessage, socket: Socket, head: Buffer, url: URL): Promise<void> {
    return handleUpgrade(this.#api, this.#observer, { request, socket, head, url });
  }

  #closeAllConnections(meeting: Meeting, person: Participant): void {
    while (isOnline(person)) this.#meetings.leave(meeting, person);
  }

  #team(key: string) {
    const team = this.#state.teams.get(key);
    if (!team) throw new Error('no team has this key');
    return team;
  }

  #room(id: string): Room {
    const room = this.#state.rooms.get(id);
    if (!room) throw new Error(`no room ${id}`);
    return room;
  }

  #running(roomId: string): Meeting {
    const { meeting } = this.#room(roomId);
    if (!meeting) throw new Error(`the meeting of ${roomId} does not run`);
    return meeting;
  }
}
