/**
 * A customer of Eyeson with one API key. All times in this file are milliseconds since 1970 on the mock
 * server's clock.
 */
export interface Team {
  readonly key: string;
  readonly name: string;
  /** Whether Eyeson has locked the key. */
  locked: boolean;
}

/** A person with a host link of a room. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly avatar: string | null;
  /** Token of the host link. */
  readonly token: string;
  readonly joinedAt: number;
}

/** A person who has or had a seat in a meeting. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly avatar: string | null;
  readonly guest: boolean;
  /** Number of open connections; the person is online from one on. */
  connections: number;
}

/** A chat message. */
export interface ChatLine {
  readonly id: string;
  readonly from: Participant;
  readonly text: string;
  readonly at: number;
}

/** A running or ended meeting of a room. */
export interface Meeting {
  /** Id in `GET /rooms`: the permalink's, unless the switch `runningId` says otherwise. */
  readonly id: string;
  readonly room: Room;
  readonly startedAt: number;
  /** Whether it accepts connections; false in the first second. */
  ready: boolean;
  /** Whether guests are rejected. */
  locked: boolean;
  /** Whether it has ended. */
  over: boolean;
  readonly participants: Map<string, Participant>;
}

/** A permalink. */
export interface Room {
  readonly id: string;
  readonly team: Team;
  name: string | null;
  readonly guestToken: string;
  readonly createdAt: number;
  /** Null for no expiry. */
  expiresAt: number | null;
  hosts: Host[];
  options: Record<string, unknown>;
  /** The running meeting, if any. */
  meeting: Meeting | null;
  /** Number of meetings started; each start is billed. */
  starts: number;
  /** All chat messages of all meetings. */
  readonly chats: ChatLine[];
}

/** One person's place in one meeting, identified by an access key. */
export interface Seat {
  readonly accessKey: string;
  readonly meeting: Meeting;
  readonly participant: Participant;
}

/** Whether a participant has an open connection. */
export const isOnline = (person: Participant): boolean => person.connections > 0;
