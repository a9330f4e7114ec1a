import * as v from 'valibot';
import { link, optionalTime, time, token } from '../eyeson/schemas.ts';
import { cleanKey } from '../eyeson/api-key.ts';
import { colours } from '../colours.ts';
import type { RoomFieldsWith } from '../database/room-fields.ts';

/** By these a backup is known. A later version may mean something else by the same words, so it is not read. */
export const FORMAT = 'permalinks-for-eyeson';
export const VERSION = 1;

const milliseconds = v.pipe(v.number(), v.finite());
const colour = v.exactOptional(v.picklist(colours));
const yes = v.exactOptional(v.literal(true));

const Team = v.object({
  /** That of the account on the computer where the backup was made; on another it means nothing. */
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
  guestLink: link,
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

const Plan = v.object({ roomId: token, at: milliseconds, title: v.exactOptional(v.string()) });

/** What the host wants in a Google account. */
const Google = v.object({
  /** Its number among those that were signed in. */
  id: v.pipe(v.number(), v.integer()),
  email: v.exactOptional(v.string()),
  accountId: v.exactOptional(token),
  roomId: v.exactOptional(token),
});

const base64 = v.pipe(v.string(), v.base64());

/** What stays closed without the passphrase. */
const Sealed = v.object({
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  salt: base64,
  iv: base64,
  data: base64,
});

/** The first that is looked at: is this ours at all, and can this version read it. */
export const Head = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A whole backup. Nothing in it is secret but for `sealed`. */
export const Backup = v.object({
  ...Head.entries,
  savedAt: time,
  settings: v.record(v.string(), v.unknown()),
  teams: v.array(Team),
  rooms: v.array(Room),
  plans: v.array(Plan),
  /** Checked one by one, as settings are: one that cannot be used leaves the others. Files of 1.0.0 had none. */
  presets: v.exactOptional(v.array(v.unknown())),
  google: v.exactOptional(v.array(Google)),
  sealed: v.exactOptional(Sealed),
});

const key = v.pipe(
  v.string(),
  v.check((text) => cleanKey(text).ok),
);

/** What is sealed: API keys, host links and those of co-hosts. */
export const Secrets = v.object({
  keys: v.array(v.object({ accountId: token, key })),
  hosts: v.array(v.object({ roomId: token, link, token })),
  coHosts: v.array(
    v.object({ roomId: token, name: v.string(), userId: v.exactOptional(v.string()), link, token }),
  ),
});

export type Backup = v.InferOutput<typeof Backup>;
export type Secrets = v.InferOutput<typeof Secrets>;
export type Sealed = v.InferOutput<typeof Sealed>;
