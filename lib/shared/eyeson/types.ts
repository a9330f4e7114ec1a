/** A permalink with Eyeson's names converted. Fields that a reply may lack are optional. */
export interface Permalink {
  id: string;
  name: string;
  guestLink: string;
  guestToken: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601; from then on the meeting cannot be started. Null if it never expires. */
  expiresAt: string | null;
  /** ISO 8601; null while the meeting does not run. */
  startedAt: string | null;
  /** The team's name. */
  team?: string;
  /** One host of the permalink: the new one after `addHost`; in a list possibly the first, possibly none. */
  host?: Host;
  options: Options;
}

/** A host of a permalink. */
export interface Host {
  id?: string;
  name?: string;
  /** Secret. */
  token: string;
  /** Secret: whoever opens it starts the meeting as this host. */
  link: string;
}

/** The data of a permalink that anybody with one of its tokens can read. */
export interface PublicPermalink {
  id: string;
  name: string;
  guestToken?: string;
  /** ISO 8601; from then on the meeting cannot be started. Null if it never expires. */
  expiresAt: string | null;
  /** ISO 8601; null while the meeting does not run. */
  startedAt: string | null;
  /** The team's name. */
  team?: string;
}

/** Query of `listPermalinks`. */
export interface ListQuery {
  /** From 1. */
  page: number;
  limit?: number;
  /** True: only expired permalinks; false: only others. Missing: all. */
  expired?: boolean;
}

/** Result of `listPermalinks`. */
export interface PermalinkPage {
  items: Permalink[];
  /**
   * Number of invalid items on this page. If there are any, a permalink that is not in `items` may still exist: request
   * it by its id before treating it as deleted.
   */
  unreadable: number;
  /** Number of permalinks on all pages. */
  total: number;
  /** Eyeson's clock in ms since 1970, if the reply has it. */
  serverTime?: number;
}

/** A running meeting in the list of `GET /rooms`. */
export interface RunningRoom {
  id: string;
  name: string;
  /** ISO 8601. */
  startedAt: string | null;
  guestToken?: string;
}

/** A participant of a meeting. */
export interface Participant {
  id: string;
  name: string;
  /** Whether they entered as guest. */
  guest: boolean;
  /** Whether they are in the meeting now. */
  online: boolean;
}

/** The webhook by which Eyeson notifies the customer's own server. */
export interface Webhook {
  id?: string;
  url?: string;
}

/** A meeting that a host or guest has started or joined. */
export interface Meeting {
  roomId: string;
  /** Secret: allows acting in the meeting as this participant. */
  accessKey: string;
  /** Secret: contains the access key. */
  link: string;
}

/** Data of `createPermalink`. */
export interface NewPermalink {
  name: string;
  host: { name: string; id?: string };
  /** ISO 8601; missing if it never expires. */
  expiresAt?: string;
  options?: Options;
}

/** Data of `changePermalink`; missing fields keep their value. */
export interface PermalinkChanges {
  name?: string;
  /** ISO 8601; null if it never expires. */
  expiresAt?: string | null;
  options?: Options;
}

/** The settings of a room's meetings, with Eyeson's names and nesting: some are in `custom_fields`. */
export type Options = Record<string, unknown>;
