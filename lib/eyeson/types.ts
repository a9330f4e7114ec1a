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

export interface PermalinkPage {
  items: Permalink[];
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
