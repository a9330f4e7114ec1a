import type { Permalink } from '../eyeson/types.ts';
import type { Colour } from '../colours.ts';
import type { Reminder } from '../database/database.ts';

/** A request to create a room. */
export interface NewRoom {
  /** Assigned by the caller; a repeated request with the same id creates no second room. */
  id: string;
  name: string;
  /** ISO 8601; the meeting cannot be started after this time. */
  expiresAt?: string;
  /** The id of a preset. Absent: the defaults for new rooms. */
  preset?: string;
}

/** A reminder that is to be stored: a time at which guests are expected in a room. */
export interface NewReminder extends Pick<Reminder, 'roomId' | 'at'> {
  /** How many minutes before `at` the host is reminded. Absent: as many as the settings say. */
  before?: number;
  every?: 'week';
  /** The event's title, if there is an event. */
  title?: string;
}

/** The Google account of a page of Gmail or Google Calendar, as far as the page shows it. */
export interface GoogleAccountHint {
  /** The account's index in the URL (`/u/1/`); 0 if the URL has none. */
  google: number;
  /** Present only if the page contains it, as in Calendar. */
  email?: string;
}

/** The input for connecting a team. */
export interface TeamConnection {
  /** The API key as entered. */
  key: string;
  /** The host's display name in meetings. */
  hostName: string;
  /** The account whose key is to be replaced. Absent: a team that is not known yet is added. */
  accountId?: string;
}

/** Changes to the local data of a team. An absent field is unchanged; null removes the value. */
export interface TeamMetadata {
  label?: string | null;
  colour?: Colour | null;
}

/** Changes to the host's choices for a Google account. An absent field is unchanged; null removes the value. */
export interface GoogleAccountChanges {
  accountId?: string | null;
  roomId?: string | null;
}

/** Changes to the local data of a room, which Eyeson does not have. An absent field is unchanged; null removes the value. */
export interface RoomMetadata {
  pin?: number | null;
  muted?: true | null;
  note?: string | null;
  colour?: Colour | null;
}

/** The editable data of a room, as Eyeson returned it. It contains no secret. */
export interface RoomDetails extends Pick<Permalink, 'name' | 'expiresAt' | 'options'> {
  /** The display name with which the host starts the meeting, if Eyeson returned it. */
  hostName?: string;
}
