/** A permalink in our words, whichever endpoint told it. Fields a reply may lack are optional. */
export interface Permalink {
  id: string;
  name: string;
  guestLink: string;
  guestToken: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601; from then on the meeting can no longer be started. */
  expiresAt: string | null;
  /** ISO 8601; null while the meeting does not run. */
  startedAt: string | null;
  team?: string;
  /** The host this reply speaks of: after `addHost` the new one, in a list perhaps the first, perhaps none. */
  host?: Host;
  options: Record<string, unknown>;
}

export interface Host {
  id?: string;
  name?: string;
  /** Secret. */
  token: string;
  /** Secret: whoever opens it starts the meeting as this host. */
  link: string;
}

/** What a link tells to anybody who has it. */
export interface PublicPermalink {
  id: string;
  name: string;
  guestToken?: string;
  /** ISO 8601; from then on the meeting can no longer be started. */
  expiresAt: string | null;
  /** ISO 8601; null while the meeting does not run. */
  startedAt: string | null;
  team?: string;
}

export interface ListQuery {
  /** From 1. */
  page: number;
  limit?: number;
  /** Only the expired, or only the others; left out: all. */
  expired?: boolean;
}

export interface PermalinkPage {
  items: Permalink[];
  /**
   * Items of this page that could not be read. While there are any, a permalink that is not among `items` may well
   * exist: ask for it by its id before believing that it is gone.
   */
  unreadable: number;
  /** Of all permalinks, not of this page. */
  total: number;
  /** Eyeson's clock, in milliseconds since 1970, where the reply told it. */
  serverTime?: number;
}

/** A running meeting as `GET /rooms` lists it. */
export interface RunningRoom {
  id: string;
  name: string;
  /** ISO 8601. */
  startedAt: string | null;
  guestToken?: string;
}

export interface Participant {
  id: string;
  name: string;
  guest: boolean;
  online: boolean;
}

/** Where Eyeson reports to the customer's own server. */
export interface Webhook {
  id?: string;
  url?: string;
}

/** A meeting that somebody started or joined. */
export interface Meeting {
  roomId: string;
  /** Secret: speaks in the meeting for whoever got it. */
  accessKey: string;
  /** Secret, like the access key in it. */
  link: string;
}

export interface NewPermalink {
  name: string;
  host: { name: string; id?: string };
  /** ISO 8601. */
  expiresAt?: string;
  options?: Record<string, unknown>;
}

export interface PermalinkChanges {
  name?: string;
  /** ISO 8601; null for never. */
  expiresAt?: string | null;
  options?: Record<string, unknown>;
}

/** What Eyeson can be told of a room's meetings, in Eyeson's own shape: some of it is nested in `custom_fields`. */
export type Options = Record<string, unknown>;
