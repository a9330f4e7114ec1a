import type { AppError } from '../errors/errors.ts';
import type { ObserverAuth } from '../eyeson/observer/addresses.ts';
import type { Colour } from '../colours.ts';

/** An API key and its team. Several accounts can exist side by side; every room belongs to exactly one. */
export interface Account {
  id: string;
  /** The API key. Secret. */
  key: string;
  /** The team's name at Eyeson. Empty until a response contains it: only permalinks do, and an account may have none. */
  team: string;
  /** The host's display name in meetings. */
  hostName: string;
  /** The host's own name for the team, shown instead of `team`. */
  label?: string;
  colour?: Colour;
  /** Hosts other than Eyeson's own to which links of the team lead, and whether the host of the team allows that. */
  linkHosts?: { host: string; isAllowed: boolean }[];
  /** Milliseconds since 1970. The sort order of the teams. */
  addedAt: number;
}

/**
 * A permalink: a copy of Eyeson's data, and data that exists on this computer only. Times in milliseconds since 1970
 * unless noted otherwise.
 */
export interface Room {
  /** Eyeson's permalink id. A running meeting usually has the same id. */
  id: string;
  accountId: string;
  name: string;
  guestLink: string;
  /** The token in the guest link. A running meeting with another id is matched by it. */
  guestToken: string;
  /** Secret. Absent if the room was created elsewhere and the list does not contain the link. */
  hostLink?: string;
  /** Secret. */
  hostToken?: string;
  /** The id of the first host, if Eyeson returned it. For a room created here: the id of its {@link PendingCreation}. */
  madeBy?: string;
  /** Set if this extension created the room on this computer. */
  here?: true;
  /** ISO 8601, as returned by Eyeson. */
  createdAt: string;
  /** ISO 8601; the meeting cannot be started after this time. Null: never expires. */
  expiresAt: string | null;
  /** When the room was first stored on this computer. */
  seenAt: number;
  /** When the host last used the room here; initially the time of creation. */
  usedAt: number;
  /** Set if the host has used the room here at least once. */
  used?: true;
  /** When Eyeson last accepted a change made here. A list that was requested earlier may not contain that change. */
  changedAt?: number;
  /** Set if notifications are off for this room. The badge still counts its guests. */
  muted?: true;
  /** Sort position among the pinned rooms, ascending. Absent: not pinned. */
  pin?: number;
  /** The host's private note. */
  note?: string;
  colour?: Colour;
  /** When the deletion is sent to Eyeson, unless the host undoes it before. */
  deleteAt?: number;
  /** Set while the deletion is being sent to Eyeson: it cannot be undone any more. */
  going?: true;
  /**
   * Since when Eyeson's list lacks the room, if the list lacks more than half of the team's rooms. The room stays until
   * a list that is read hours later lacks it, too.
   */
  missingSince?: number;
}

/** A participant of a running meeting. */
export interface Person {
  id: string;
  name: string;
  guest: boolean;
  /**
   * Milliseconds since 1970: when the participant was first seen in the meeting. For a guest who waits again after a
   * host has left: since when they count as waiting.
   */
  since: number;
  /** Set for a guest who has been in the meeting together with a host. */
  served?: boolean;
  /** Milliseconds since 1970: before this time the guest does not count as waiting. Absent: no such time. */
  waitsFrom?: number;
}

/** A guest who left a running meeting a short time ago. */
export interface Departure {
  id: string;
  name: string;
  /** As in {@link Person}. */
  since: number;
  served?: boolean;
  /** Milliseconds since 1970. */
  left: number;
}

/** The participants of a running meeting. A room without a row is not running. Times in milliseconds since 1970. */
export interface Presence {
  roomId: string;
  accountId: string;
  people: Person[];
  /** Eyeson's id of the running meeting, if it is known. */
  meetingId?: string;
  /** The guests who left within the last two minutes: a reload is a departure and an arrival with another id. */
  departures?: Departure[];
  /** When the last host left. Absent while a host is in, and if no host has been in. */
  hostLeftAt?: number;
  /** When the complete list of participants was last received. */
  listedAt?: number;
}

/** The second button of a notification, beside *Join meeting*: snooze, or send a message to the guests. */
export type SecondButton = 'later' | 'tell';

/**
 * The waiting guests of one room, from the first arrival until a host joins or all guests have been gone for
 * `REJOIN_WINDOW_MS`.
 */
export interface WaitingSession {
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970: when the first guest arrived. */
  since: number;
  /** The names of all guests who have waited during the session. */
  names: string[];
  /** The title of the notification as last shown; absent until one was shown, and after it was snoozed. */
  told?: string;
  /** Set after the first notification: a repeated one is silent. */
  heard?: boolean;
  /** Milliseconds since 1970: when a notification last made a sound. */
  heardAt?: number;
  /** Milliseconds since 1970: the arrival of the last guest who was in a shown notification. */
  toldUntil?: number;
  /** The names and ids of the guests who were in a shown notification. */
  toldNames?: string[];
  toldIds?: string[];
  /** The second button of the notification as last shown. */
  second?: SecondButton;
  /** Milliseconds since 1970: the end of the snooze. */
  laterAt?: number;
  /** Milliseconds since 1970: when the last guest left. The session continues if a guest returns soon after. */
  overAt?: number;
}

/** A guest who joined and left while no host was in the meeting. */
export interface MissedGuest {
  /** Derived from room, participant and arrival: recording the same stay twice writes the same row. */
  id: string;
  roomId: string;
  accountId: string;
  name: string;
  /** Milliseconds since 1970: the arrival. */
  came: number;
  /** Milliseconds since 1970: the departure. */
  left: number;
}

/** A co-host that was added here. Eyeson has no endpoint that lists the hosts of a room, so others are not known. */
export interface CoHost {
  /** Secret. */
  token: string;
  roomId: string;
  name: string;
  /** The person's id in the host's own system, if the host entered one. */
  userId?: string;
  /** Secret: it starts the meeting as this co-host. */
  link: string;
  /** Milliseconds since 1970: when the co-host was added. Absent for those of an earlier version or a backup. */
  addedAt?: number;
}

/** A period during which the extension keeps a meeting started so that guests can join. Times in milliseconds since 1970. */
export interface Door {
  roomId: string;
  accountId: string;
  from: number;
  until: number;
  /** The room's name; the room itself may be deleted before the door closes. */
  name: string;
  /** How often the meeting was started for this door: Eyeson bills each start. */
  starts: number;
  /** Why the door closed early. */
  error?: AppError;
}

/** A time at which guests are expected in a room. Set by the host or by a calendar event created here, never inferred. */
export interface Reminder {
  id: string;
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970. Of a repeated reminder: the next time, up to 15 minutes ago. */
  at: number;
  /** How many minutes before `at` the host is reminded. Absent: at the time itself. */
  before?: number;
  /** Set if it is repeated, at the same time of day in the computer's time zone. */
  every?: 'week';
  /** The first time of a repeated reminder, in milliseconds since 1970; the others are counted from it. */
  first?: number;
  /** The event's title, if there is an event. */
  title?: string;
  /** Set before the notification for `at` is asked for, until it is known whether it was shown. */
  asked?: true;
  /** Set after the notification for `at` was shown. */
  told?: true;
}

/** The team that the UI is filtered to. Without a row all teams are shown. */
export interface UiPreference {
  name: 'team';
  accountId: string;
}

/** The host's choices for one of their Google accounts. */
export interface GoogleAccount {
  /** The account's index among the signed-in ones, as in the URLs of Gmail and Calendar (`/u/0/`). */
  id: number;
  email?: string;
  /** The team whose rooms are offered and in which new rooms are created. Absent: all teams. */
  accountId?: string;
  /** The room whose link is inserted immediately, without the picker. */
  roomId?: string;
}

/** The state of the connection to Eyeson for one account, for popup and badge. Times in milliseconds since 1970. */
export interface Status {
  accountId: string;
  /** When the last sync completed. */
  syncedAt?: number;
  /** How many rooms of that sync could not be parsed: Eyeson's total is higher than the local count by this number. */
  unreadable?: number;
  /** When the running meetings were last fetched successfully. */
  checkedAt?: number;
  /** The last error; removed by the next success. */
  error?: AppError;
  /** The number of consecutive failures. */
  failures?: number;
  /** Start of the backoff: no polling between `restFrom` and `restUntil`. */
  restFrom?: number;
  /** End of the backoff. */
  restUntil?: number;
  /** A host to which links of the team lead, and about which the host of the team has not decided. */
  linkHost?: string;
  /** Ids of running meetings that are not permalinks of this account; they are not looked up again. */
  strangers?: string[];
  /** The authentication method that the observer last accepted. */
  observerAuth?: ObserverAuth;
  /** Set if an update was seen to reset options that it did not contain: Eyeson replaces the complete options. */
  replacesOptions?: true;
}

/** A write to the table `rooms`, noted in the same transaction (see `room-journal.ts`). */
export interface RoomChange {
  /** Ascending in the order of the writes, and never used twice. */
  seq?: number;
  /** The rooms that were written or deleted. Absent: any room may have been. */
  ids?: string[];
}

/** The fields of a room that are known of every room without reading it: those by which a list is ordered and shown. */
export type ListedRoom = Pick<
  Room,
  'id' | 'accountId' | 'name' | 'usedAt' | 'expiresAt' | 'muted' | 'pin' | 'note' | 'colour' | 'deleteAt'
>;

/** Fields that few rooms have. */
export type RareFields = Partial<Omit<ListedRoom, 'id' | 'accountId' | 'name' | 'usedAt'>>;

/** How far the index of rooms reaches. */
export interface RoomIndexHead {
  part: 'head';
  /** The last {@link RoomChange} that it contains; 0 if there was none. */
  seq: number;
  /** What it depends on besides the rooms; an index with another stamp is not used. */
  stamp: string;
}

/** Texts in one, and where each of them ends: ten thousand strings would take more time to read, and more memory. */
export interface TextColumn {
  joined: string;
  ends: Uint32Array;
}

/** The index of rooms: all of them in columns, which are read in a hundredth of the time that ten thousand rows take. */
export interface RoomIndexColumns {
  part: 'columns';
  ids: TextColumn;
  names: TextColumn;
  /** What a search matches. */
  texts: TextColumn;
  /** In milliseconds since 1970. */
  usedAt: Float64Array;
  /** Index in `accounts` of the room's team. */
  team: Uint16Array;
  accounts: string[];
  /** The fields that few rooms have, by the room's index in the other columns. */
  rare: [number, RareFields][];
}
