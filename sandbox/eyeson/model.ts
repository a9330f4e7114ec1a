/** What Eyeson keeps. All times in milliseconds since 1970, by Eyeson's clock. */
export interface Team {
  readonly key: string;
  readonly name: string;
  locked: boolean;
}

export interface Host {
  readonly id: string;
  readonly name: string;
  readonly avatar: string | null;
  readonly token: string;
  readonly joinedAt: number;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly avatar: string | null;
  readonly guest: boolean;
  /** How many connections hold this person inside; online from one on. */
  connections: number;
}

export interface ChatLine {
  readonly id: string;
  readonly from: Participant;
  readonly text: string;
  readonly at: number;
}

export interface Meeting {
  /** The id under which it is listed: the permalink's, unless a switch says otherwise. */
  readonly id: string;
  readonly room: Room;
  readonly startedAt: number;
  ready: boolean;
  locked: boolean;
  over: boolean;
  readonly participants: Map<string, Participant>;
}

export interface Room {
  readonly id: string;
  readonly team: Team;
  name: string | null;
  readonly guestToken: string;
  readonly createdAt: number;
  expiresAt: number | null;
  hosts: Host[];
  options: Record<string, unknown>;
  meeting: Meeting | null;
  /** How often the meeting was started; each start is billed. */
  starts: number;
  readonly chats: ChatLine[];
}

/** What an access key stands for: one person's place in one meeting. */
export interface Seat {
  readonly accessKey: string;
  readonly meeting: Meeting;
  readonly participant: Participant;
}

export const isOnline = (person: Participant): boolean => person.connections > 0;
