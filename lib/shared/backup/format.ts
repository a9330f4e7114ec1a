import * as v from 'valibot';
import { optionalTime, strictLink, time, token } from '../eyeson/schemas.ts';
import { cleanKey } from '../eyeson/api-key.ts';
import { colours } from '../colours.ts';
import type { RoomFieldsWith } from '../database/room-fields.ts';

/** Identifies a file as a backup of this extension. */
export const FORMAT = 'permalinks-for-eyeson';
/** The format's version. A backup of a later version is not read, since its fields may have another meaning. */
export const VERSION = 1;

/** A time in ms since 1970. */
const milliseconds = v.pipe(v.number(), v.finite());
const colour = v.exactOptional(v.picklist(colours));
/** Of any host: a team may have one of its own. */
const guestLink = strictLink('guest', () => true);
const hostLink = strictLink('host', () => true);
const yes = v.exactOptional(v.literal(true));

const Team = v.object({
  /** The account's id on the computer where the backup was created. Other computers have other ids. */
  id: token,
  team: v.string(),
  hostName: v.string(),
  label: v.exactOptional(v.string()),
  colour,
});

/** A field of a room that goes into a backup and is missing here does not compile. */
const roomEntries = {
  id: token,
  accountId: token,
  name: v.string(),
  guestLink,
  guestToken: token,
  createdAt: time,
  expiresAt: optionalTime,
  usedAt: milliseconds,
  used: yes,
  muted: yes,
  pin: v.exactOptional(milliseconds),
  note: v.exactOptional(v.string()),
  colour,
} satisfies Record<
  RoomFieldsWith<{ backup: 'plain' }>,
  v.GenericSchema | v.ExactOptionalSchema<v.GenericSchema, undefined>
>;

const Room = v.object(roomEntries);

/** A reminder. `every` may be another span than a week: a later version's. */
const Plan = v.object({
  roomId: token,
  at: milliseconds,
  before: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  every: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
});

/** The host's choices for a Google account: team and default room. */
const Google = v.object({
  /** Its number among the accounts that were signed in. */
  id: v.pipe(v.number(), v.integer()),
  email: v.exactOptional(v.string()),
  accountId: v.exactOptional(token),
  roomId: v.exactOptional(token),
});

const base64 = v.pipe(v.string(), v.base64());

/** The encrypted `Secrets`, as returned by `encrypt`. */
const Sealed = v.object({
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  salt: base64,
  iv: base64,
  data: base64,
});

/** The fields that are checked first: whether the file is a backup, and whether this version can read it. */
export const Head = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A backup. Only the encrypted `sealed` contains secrets. Times: ISO 8601 or ms since 1970. */
export const Backup = v.object({
  ...Head.entries,
  savedAt: time,
  settings: v.record(v.string(), v.unknown()),
  teams: v.array(Team),
  rooms: v.array(Room),
  plans: v.array(Plan),
  /** Validated one by one like the settings, so that an invalid one does not affect the others. Missing in files of 1.0.0. */
  presets: v.exactOptional(v.array(v.unknown())),
  google: v.exactOptional(v.array(Google)),
  sealed: v.exactOptional(Sealed),
});

const key = v.pipe(
  v.string(),
  v.check((text) => cleanKey(text).ok),
);

/** The content of `sealed`: API keys, the host links, and the links of co-hosts. */
export const Secrets = v.object({
  keys: v.array(v.object({ accountId: token, key })),
  hosts: v.array(v.object({ roomId: token, link: hostLink, token })),
  coHosts: v.array(
    v.object({ roomId: token, name: v.string(), userId: v.exactOptional(v.string()), link: hostLink, token }),
  ),
});

/** A validated backup. */
export type Backup = v.InferOutput<typeof Backup>;
/** Validated secrets of a backup. */
export type Secrets = v.InferOutput<typeof Secrets>;
/** Encrypted secrets of a backup. */
export type Sealed = v.InferOutput<typeof Sealed>;
