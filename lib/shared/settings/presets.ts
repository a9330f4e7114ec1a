/** How rooms are made that nobody says more of than a name. */
export interface RoomDefaults {
  /** As Eyeson has them; only what differs from Eyeson's own defaults. */
  options: Record<string, unknown>;
  /** How long the link works, in days; 0 for ever. */
  days: number;
}

/** Terms under a name, for rooms of one kind. */
export interface Preset extends RoomDefaults {
  id: string;
  name: string;
  /** How such a room is called that gets no name; `{date}` stands for the day. Empty for the usual one. */
  roomName: string;
}

/** The longest that a link can be made to work, in days: a hundred years. */
export const MAX_DAYS = 36_500;
