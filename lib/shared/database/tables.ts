import type { AppError } from '../errors/errors.ts';
import type { ObserverAuth } from '../eyeson/observer/addresses.ts';
import type { Options } from '../eyeson/types.ts';
import type { Colour } from '../colours.ts';

/** A team's API key. Several can stand side by side; their rooms never mix. */
export interface Account {
  id: string;
  /** Secret. */
  key: string;
  /** Empty until a reply of Eyeson's has told it: an account without rooms does not know its team. */
  team: string;
  /** How the host is called in meetings. */
  hostName: string;
  /** The host's own name for the team, in place of Eyeson's. */
  label?: string;
  colour?: Colour;
  /** Milliseconds since 1970. Teams are shown in the order in which they came. */
  addedAt: number;
}

/** A permalink as this computer knows it: Eyeson's copy, and what only we know. Times in milliseconds since 1970. */
export interface Room {
  /** Eyeson's permalink id; a running meeting has the same. */
  id: string;
  accountId: string;
  name: string;
  guestLink: string;
  /** In the guest link; a running meeting may be listed under another id, but with this. */
  guestToken: string;
  /** Secret. Missing when the room was made elsewhere and the list does not tell it. */
  hostLink?: string;
  /** Secret. */
  hostToken?: string;
  /** The id of its first host, where Eyeson tells it: that of the creation, for a room that was made here. */
  madeBy?: string;
  /** It was made by this extension, on this computer. */
  here?: true;
  /** ISO 8601, as Eyeson gave it. */
  createdAt: string;
  /** ISO 8601; from then on the meeting can no longer be started. */
  expiresAt: string | null;
  /** When this computer first heard of it. */
  seenAt: number;
  /** When the host last used it here; until then, when it was made. */
  usedAt: number;
  /** The host has used it here at least once. */
  used?: true;
  /** When Eyeson last took a change of ours, which a list that was asked for before may not have. */
  changedAt?: number;
  /** No notifications for this room; the badge counts all the same. */
  muted?: true;
  /** Pinned rooms come first, in this order. */
  pin?: number;
  /** The host's own words, for nobody else. */
  note?: string;
  colour?: Colour;
  /** When the host's Delete is carried out, unless undone before. */
  deleteAt?: number;
  /** Eyeson is being told of it: too late to undo. */
  going?: true;
}

/** A creation that was begun. It is kept, so that neither a death of the worker nor a second ask makes two rooms or none. */
export interface PendingCreation {
  /** Made by whoever asks; a second ask with the same id is the same creation. */
  id: string;
  accountId: string;
  name: string;
  /** ISO 8601, where whoever asked wants the room to end. */
  expiresAt?: string;
  /** The id of the preset that was asked for. */
  preset?: string;
  /** What the request says beside the name: the same at every try, whatever becomes of the settings. */
  sent?: CreateOptions;
  /** Milliseconds since 1970. */
  begunAt: number;
  /**
   * `sent`: under way, or its worker died. `unsure`: the host was told of a failure after which the room may
   * exist all the same. `made`: done.
   */
  state: 'sent' | 'unsure' | 'made';
  roomId?: string;
}

/** A change of a room's options that was begun, until it is certain that Eyeson set no other option back with it. */
export interface PendingUpdate {
  roomId: string;
  accountId: string;
  /** All options as they were. */
  before: Options;
  /** What was sent. */
  asked: Options;
}

/** A room that was deleted here a short while ago. */
export interface Tombstone {
  roomId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A room that the host wanted deleted and that is still there, until they try again or let it be. */
export interface FailedDeletion {
  roomId: string;
  accountId: string;
  error: AppError;
}

/** Somebody inside a running meeting. */
export interface Person {
  id: string;
  name: string;
  guest: boolean;
  /** Milliseconds since 1970: since when we have known them inside. */
  since: number;
  /** A guest whom a host has been in with. */
  served?: boolean;
}

/** Who is inside a running room. A room without an entry does not run. */
export interface Presence {
  roomId: string;
  accountId: string;
  people: Person[];
}

/** What a notification offers beside *Join meeting*. */
export type SecondButton = 'later' | 'tell';

/** Guests who wait in one room, from the first until a host comes or they have been away for a while. */
export interface WaitingSession {
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970. */
  since: number;
  /** All who have waited in it. */
  names: string[];
  /** The notification's title as last shown; missing while there is none to be seen. */
  told?: string;
  /** Set once the host has heard of it: if it is shown again, then without a sound. */
  heard?: boolean;
  /** What its notification's second button does, as last shown. */
  second?: SecondButton;
  /** Milliseconds since 1970: the host wants to hear of it again then. */
  laterAt?: number;
  /** Milliseconds since 1970: when the last guest left; the visit goes on if they are back soon. */
  overAt?: number;
}

/** A guest who came and left while no host was in. */
export interface MissedGuest {
  /** The same for the same stay, however often it is noted. */
  id: string;
  roomId: string;
  accountId: string;
  name: string;
  /** Milliseconds since 1970. */
  came: number;
  /** Milliseconds since 1970. */
  left: number;
}

/** A further host of a room, added here. Eyeson lists nobody's hosts, so others are not known. */
export interface CoHost {
  /** Secret. */
  token: string;
  roomId: string;
  name: string;
  /** Who they are in the host's own system, where the host said so. */
  userId?: string;
  /** Secret: it starts the meeting as this host. */
  link: string;
}

/** The adding of a further host that was begun, until Eyeson has told their link or that there is none. */
export interface PendingCoHost {
  roomId: string;
  accountId: string;
  name: string;
  /** By which Eyeson is asked for the same host again: the host's own, or one of ours. */
  id: string;
  /** As in `CoHost`. */
  userId?: string;
}

/** A room that the extension keeps started for a while, so that guests can come in. Times in milliseconds since 1970. */
export interface Door {
  roomId: string;
  accountId: string;
  from: number;
  until: number;
  /** The room's, which may be gone by the time the door has to close. */
  name: string;
  /** How often the meeting was started for it: Eyeson bills each start. */
  starts: number;
  /** Why it had to close before its time. */
  error?: AppError;
}

/** A time at which guests are expected in a room. Set by the host or by an event that we made, never guessed. */
export interface Reminder {
  id: string;
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The event's title, where there is one. */
  title?: string;
  /** The host has heard of it. */
  told?: true;
}

/** The one team that the host has chosen to see; without an entry all are shown. */
export interface UiPreference {
  name: 'team';
  accountId: string;
}

/** What the host wants in one of their Google accounts. */
export interface GoogleAccount {
  /** Its number among those that are signed in, as the addresses of Gmail and Calendar have it (`/u/0/`). */
  id: number;
  email?: string;
  /** Where new rooms are made, and whose rooms are offered; all teams' where there is none. */
  accountId?: string;
  /** The room whose link goes in at once, without a choice. */
  roomId?: string;
}

/** What is left to do of an import, or of its undoing: what no transaction of the database can hold. */
export interface PendingImport {
  id: 'import';
  /** By their names. */
  settings: Record<string, unknown>;
  /** Accounts that the import had brought. */
  forget: string[];
}

/** How things stand with one account, for popup and badge. Times in milliseconds since 1970. */
export interface Status {
  accountId: string;
  /** When the list of rooms was last complete. */
  syncedAt?: number;
  /** How many rooms on that list could not be read: by so many Eyeson counts more than are here. */
  unreadable?: number;
  /** When running rooms were last asked for with success. */
  checkedAt?: number;
  /** The last failure, until something works again. */
  error?: AppError;
  /** Failures in a row. */
  failures?: number;
  /** No request of the watcher's from then on, until. */
  restFrom?: number;
  restUntil?: number;
  /** Running meetings that are no permalinks of this account: not asked about again. */
  strangers?: string[];
  /** How the observer took the key last time. */
  observerAuth?: ObserverAuth;
  /** Eyeson was seen to take the options of a change for all there are. */
  replacesOptions?: true;
}

/** What a new room is made with, beside its name. */
export interface CreateOptions {
  options: Options;
  /** ISO 8601; from then on its meeting can no longer be started. */
  expiresAt?: string;
}
