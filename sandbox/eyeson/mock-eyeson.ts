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
import { type LocalRoom, viewOf } from './view.ts';

export interface RoomMadeElsewhere {
  /** The team's API key. */
  key: string;
  name: string;
  /** ISO 8601. */
  expiresAt?: string | null;
  /** Their names. */
  hosts?: readonly string[];
}

/** The local Eyeson as tests and people move it. Methods throw for rooms, keys and people that are not there. */
export class LocalEyeson {
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

  rooms(): readonly LocalRoom[] {
    return [...this.#state.rooms.values()].map(viewOf);
  }

  /** A room that somebody made without us. */
  addRoom({ key, name, expiresAt = null, hosts = ['Somebody else'] }: RoomMadeElsewhere): LocalRoom {
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

  /** Somebody starts the meeting elsewhere and is not in it yet. */
  start(roomId: string): void {
    this.#meetings.start(this.#room(roomId));
  }

  stop(roomId: string): void {
    this.#meetings.end(this.#running(roomId));
  }

  /** Somebody goes in; a host starts the meeting by that, a guest needs it to run. Returns the participant's id. */
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
      if (person) return this.#leaveWholly(meeting, person);
    }
    throw new Error(`nobody called ${participantId} is in a meeting`);
  }

  /** Nobody new gets in. */
  lockMeeting(roomId: string, locked = true): void {
    this.#running(roomId).locked = locked;
  }

  /** A person inside says something. */
  say(roomId: string, participantId: string, text: string): void {
    const meeting = this.#running(roomId);
    const person = meeting.participants.get(participantId);
    if (!person) throw new Error(`nobody called ${participantId} is in ${roomId}`);
    this.#meetings.say(meeting, person, text);
  }

  said(roomId: string): string[] {
    return this.#room(roomId).chats.map(({ text }) => text);
  }

  /** How many connections to `/rt` are open, people's and observers'. */
  connections(roomId?: string): number {
    return this.#observer.cables(roomId === undefined ? undefined : this.#room(roomId)).length;
  }

  /** Cuts connections to `/rt` without a word, or in the middle of a frame. */
  cut(roomId?: string, how: { midFrame?: boolean } = {}): void {
    const room = roomId === undefined ? undefined : this.#room(roomId);
    for (const cable of this.#observer.cables(room)) cable.cut(how);
  }

  /** Holds all frames back. What it gives back lets them go, each in its order. */
  holdFrames(): () => void {
    const { gate } = this.#observer;
    gate.close();
    return () => gate.open();
  }

  /** Sends a frame of any kind to everybody who is connected about this room. */
  push(roomId: string, frame: unknown): void {
    for (const cable of this.#observer.cables(this.#room(roomId))) cable.raw(frame);
  }

  reset(): void {
    this.cut();
    this.#observer.gate.open();
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

  #leaveWholly(meeting: Meeting, person: Participant): void {
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
