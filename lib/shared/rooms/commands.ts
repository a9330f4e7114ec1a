import type { Permalink } from '../eyeson/types.ts';
import type { Colour } from '../colours.ts';

/** A room to be made. */
export interface NewRoom {
  /** Made by whoever asks, once for each wish. */
  id: string;
  name: string;
  /** ISO 8601; from then on its meeting can no longer be started. */
  expiresAt?: string;
  /** The id of a preset; without one it is made as all new rooms are. */
  preset?: string;
}

/** One of the Google accounts that are signed in, as a page of Google's tells it. */
export interface GoogleAccountHint {
  /** From the page's address, `/u/1/`; 0 where it has none. */
  google: number;
  /** Where the page tells it, as Calendar does. */
  email?: string;
}

/** What a host says of a team. */
export interface TeamConnection {
  key: string;
  hostName: string;
  /** The account whose key this is to be; without one, a team that is not known yet is added. */
  accountId?: string;
}

/** What only the host says of a team. A field left out stays; null takes it away. */
export interface TeamMetadata {
  label?: string | null;
  colour?: Colour | null;
}

/** What the host wants in a Google account. A field left out stays; null takes it away. */
export interface GoogleAccountChanges {
  accountId?: string | null;
  roomId?: string | null;
}

/** What only we know of a room, and Eyeson need not. A field left out stays; null takes it away. */
export interface RoomMetadata {
  pin?: number | null;
  muted?: true | null;
  note?: string | null;
  colour?: Colour | null;
}

/** What can be changed of a room: what Eyeson says of it now. Nothing in it is secret. */
export interface RoomDetails extends Pick<Permalink, 'name' | 'expiresAt' | 'options'> {
  /** As whom the host starts its meetings from here, where Eyeson tells it. */
  hostName?: string;
}
