/** The settings of new rooms that are created with a name only. */
export interface RoomDefaults {
  /** With Eyeson's names and nesting; only values that differ from Eyeson's defaults. */
  options: Record<string, unknown>;
  /** Days until the link expires; 0 if it never does. */
  days: number;
}

/** Named settings for one kind of room. */
export interface Preset extends RoomDefaults {
  id: string;
  name: string;
  /** The name of a room for which the host gives none; `{date}` is replaced by the date. Empty: the default name. */
  roomName: string;
}

/** Upper limit of `RoomDefaults.days`: a hundred years. */
export const MAX_DAYS = 36_500;
