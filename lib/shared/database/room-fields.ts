import type { Room } from './tables.ts';

/** What the parts of the extension need to know of one field of a room. */
interface RoomField {
  /** Who knows it: Eyeson tells it again after a loss, or this computer alone. */
  source: 'eyeson' | 'local';
  /** Kept in IndexedDB of the extension's origin and nowhere else. */
  secret?: true;
  /** Whether the mirror keeps a room in which this field is set: after a loss it could not be fetched again. */
  mirror: boolean;
  /** How it goes into a backup. */
  backup: 'plain' | 'encrypted' | 'none';
  /** Whether the search of popup and table looks into it. */
  searchable?: true;
}

/** Every field of a room, once. A field of `Room` that is missing here does not compile. */
export const roomFields = {
  id: { source: 'eyeson', mirror: false, backup: 'plain' },
  accountId: { source: 'local', mirror: false, backup: 'plain' },
  name: { source: 'eyeson', mirror: false, backup: 'plain', searchable: true },
  guestLink: { source: 'eyeson', mirror: false, backup: 'plain' },
  guestToken: { source: 'eyeson', mirror: false, backup: 'plain' },
  hostLink: { source: 'eyeson', secret: true, mirror: true, backup: 'encrypted' },
  hostToken: { source: 'eyeson', secret: true, mirror: false, backup: 'encrypted' },
  madeBy: { source: 'eyeson', secret: true, mirror: false, backup: 'none' },
  here: { source: 'local', mirror: true, backup: 'none' },
  createdAt: { source: 'eyeson', mirror: false, backup: 'plain' },
  expiresAt: { source: 'eyeson', mirror: false, backup: 'plain' },
  seenAt: { source: 'local', mirror: false, backup: 'none' },
  usedAt: { source: 'local', mirror: false, backup: 'plain' },
  used: { source: 'local', mirror: true, backup: 'plain' },
  changedAt: { source: 'local', mirror: false, backup: 'none' },
  muted: { source: 'local', mirror: true, backup: 'plain' },
  pin: { source: 'local', mirror: true, backup: 'plain' },
  note: { source: 'local', mirror: true, backup: 'plain', searchable: true },
  colour: { source: 'local', mirror: true, backup: 'plain' },
  deleteAt: { source: 'local', mirror: false, backup: 'none' },
  going: { source: 'local', mirror: false, backup: 'none' },
  missingSince: { source: 'local', mirror: false, backup: 'none' },
} as const satisfies Record<keyof Room, RoomField>;

type Fields = typeof roomFields;

/** The names of the fields that have this trait, as a type. */
export type RoomFieldsWith<T> = { [F in keyof Fields]: Fields[F] extends T ? F : never }[keyof Fields];

/** The names of the fields for which a predicate holds, in the order of the list. */
const fieldsWhere = <F extends keyof Room>(holds: (field: RoomField) => boolean): F[] =>
  (Object.keys(roomFields) as F[]).filter((name) => holds(roomFields[name]));

/** Fields that only IndexedDB may hold. */
export const secretFields = fieldsWhere<RoomFieldsWith<{ secret: true }>>(({ secret }) => secret === true);

/** Fields that make a room worth mirroring, where they are set. */
export const mirroredFields = fieldsWhere<RoomFieldsWith<{ mirror: true }>>(({ mirror }) => mirror);

/** Fields that a backup holds readable. */
export const backupFields = fieldsWhere<RoomFieldsWith<{ backup: 'plain' }>>(
  ({ backup }) => backup === 'plain',
);
