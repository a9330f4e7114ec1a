import type { Clock } from './clock.ts';
import type { Host, Room, Seat, Team } from './model.ts';
import { newId, newToken } from './tokens.ts';

/** Values of a new room. */
export interface NewRoom {
  name: string | null;
  hosts: readonly NewHost[];
  /** Milliseconds since 1970; null for no expiry. */
  expiresAt?: number | null;
  options?: Record<string, unknown>;
}

/** Values of a new host. */
export interface NewHost {
  name: string;
  /** Missing for a new id. */
  id?: string | undefined;
  avatar?: string | null;
}

/** Teams, rooms, seats, and the index of issued tokens. */
export class State {
  readonly teams = new Map<string, Team>();
  readonly rooms = new Map<string, Room>();
  readonly seats = new Map<string, Seat>();
  readonly #guestTokens = new Map<string, Room>();
  readonly #hostTokens = new Map<string, Room>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addRoom(team: Team, { name, hosts, expiresAt = null, options = {} }: NewRoom): Room {
    const room: Room = {
      id: newId(),
      team,
      name,
      guestToken: newToken(),
      createdAt: this.#clock.now(),
      expiresAt,
      hosts: [],
      options,
      meeting: null,
      starts: 0,
      chats: [],
    };
    this.rooms.set(room.id, room);
    this.#guestTokens.set(room.guestToken, room);
    for (const host of hosts) this.addHost(room, host);
    return room;
  }

  /** Removes the room and its tokens. The caller has to end a running meeting first. */
  removeRoom(room: Room): void {
    for (const host of room.hosts) this.#hostTokens.delete(host.token);
    this.#guestTokens.delete(room.guestToken);
    this.rooms.delete(room.id);
  }

  addHost(room: Room, { id = newId(), name, avatar = null }: NewHost): Host {
    const host = { id, name, avatar, token: newToken(), joinedAt: this.#clock.now() };
    room.hosts.push(host);
    this.#hostTokens.set(host.token, room);
    return host;
  }

  /** @returns whether the host existed */
  removeHost(room: Room, token: string): boolean {
    const left = room.hosts.filter((host) => host.token !== token);
    const found = left.length < room.hosts.length;
    room.hosts = left;
    this.#hostTokens.delete(token);
    return found;
  }

  findByHostToken(token: string): { room: Room; host: Host } | undefined {
    const room = this.#hostTokens.get(token);
    const host = room?.hosts.find((host) => host.token === token);
    return room && host && { room, host };
  }

  findByGuestToken(token: string): Room | undefined {
    return this.#guestTokens.get(token);
  }

  clear(): void {
    for (const map of [this.teams, this.rooms, this.seats, this.#guestTokens, this.#hostTokens]) map.clear();
  }
}
