import * as v from 'valibot';
import { colours } from '../../shared/colours.ts';
import { tables } from '../../shared/backup/changeset.ts';
import { MAX_TOKEN_LENGTH } from '../../shared/eyeson/host-links.ts';
import { MAX_LEAD } from '../../shared/rooms/reminders.ts';
import type { Protocol, RequestOf } from '../../shared/messaging/protocol.ts';

/** An id of ours or of Eyeson's. Their format is not documented, so only the length is limited. */
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
/** What a host types: long enough for any text that a form takes. */
const text = v.pipe(v.string(), v.maxLength(100_000));
/** An address, or the title of an event. */
const line = v.pipe(v.string(), v.maxLength(320));
const ids = v.array(id);
/** Milliseconds since 1970. */
const time = v.pipe(v.number(), v.finite());
const fields = v.record(v.string(), v.unknown());
const optional = v.exactOptional;
const nothing = v.undefined();

/** What a page says of its Google account; the number of a content script's is taken from its address. */
const claimEntries = {
  google: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))),
  email: optional(line),
};
const claim = v.object(claimEntries);

const newRoom = { id, name: text, expiresAt: optional(text), preset: optional(id) };
const colour = optional(v.nullable(v.picklist(colours)));

const roomMetadata = v.object({
  pin: optional(v.nullable(time)),
  muted: optional(v.nullable(v.literal(true))),
  note: optional(v.nullable(text)),
  colour,
});

const row = v.nullable(fields);

type Schemas = {
  [K in keyof Protocol]: v.GenericSchema<unknown, RequestOf<K>[0]>;
};

/**
 * The shape of every request, checked before its handler runs: a content script may be under foreign control. A message
 * type without a schema, or with one of another shape than the protocol's, does not compile.
 */
export const requests: Schemas = {
  'settings.forPage': nothing,
  'rooms.shared': v.optional(
    v.object({ ...claimEntries, limit: optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  ),
  'room.find': v.object({ guestLink: text }),
  'room.guestLinkFor': v.object({ hostLink: v.pipe(v.string(), v.maxLength(5000)) }),
  'hostTokens.find': v.object({
    words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TOKEN_LENGTH))), v.maxLength(100)),
  }),
  'room.default': claim,
  'room.create': v.object({ ...newRoom, place: optional(claim) }),
  'room.used': v.object({ roomId: id }),
  'room.taken': v.object({ roomId: id, from: time, until: time }),
  'reminder.addForEvent': v.object({ guestLink: text, at: time, title: optional(line) }),
  'meeting.open': v.object({ roomId: id }),
  // The anchors' names are the extension's own words; nothing else is kept.
  'placement.log': v.object({
    match: v.picklist(['first', 'fallback', 'corner']),
    anchor: v.pipe(v.string(), v.regex(/^[a-z ]{1,40}$/)),
  }),
  'picker.load': nothing,
  'links.load': nothing,
  'fieldGuard.load': nothing,
  'options.open': nothing,
  'team.connect': v.object({ key: text, hostName: text, accountId: optional(id) }),
  'team.disconnect': v.optional(v.object({ accountId: optional(id) })),
  'team.updateMetadata': v.object({
    accountId: id,
    marks: v.object({ label: optional(v.nullable(text)), colour }),
  }),
  'team.decideLinkHost': v.object({ accountId: id, host: id, isAllowed: v.boolean() }),
  'team.choose': v.object({ accountId: optional(id) }),
  'googleAccount.update': v.object({
    id: v.pipe(v.number(), v.integer()),
    wishes: v.object({ accountId: optional(v.nullable(id)), roomId: optional(v.nullable(id)) }),
  }),
  'rooms.delete': v.object({ roomIds: ids }),
  'rooms.restore': v.object({ roomIds: ids }),
  'deletions.finish': v.optional(v.object({ accountId: optional(id) })),
  'twin.dismiss': v.object({ roomId: id }),
  'rooms.refresh': v.optional(v.object({ ifDue: v.literal(true) })),
  'rooms.stopRefresh': nothing,
  'presence.poll': nothing,
  'room.updateMetadata': v.object({ roomId: id, marks: roomMetadata }),
  'rooms.updateMetadata': v.object({ roomIds: ids, marks: roomMetadata }),
  'pins.order': v.object({ roomIds: ids }),
  'room.details': v.object({ roomId: id }),
  'room.update': v.object({
    roomId: id,
    changes: v.object({
      name: optional(text),
      expiresAt: optional(v.nullable(text)),
      options: optional(fields),
    }),
  }),
  'coHost.add': v.object({ roomId: id, name: text, id: optional(text) }),
  'coHost.addSelf': v.object({ roomId: id }),
  'coHost.remove': v.object({ token: id }),
  'meeting.end': v.object({ roomId: id }),
  'meeting.sendMessage': v.object({ roomId: id, text }),
  'door.open': v.object({ roomId: id, from: time, until: time }),
  'door.close': v.object({ roomId: id }),
  'reminder.add': v.object({
    roomId: id,
    at: time,
    before: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_LEAD))),
    every: optional(v.literal('week')),
    title: optional(text),
  }),
  'reminder.remove': v.object({ id }),
  'notification.snooze': v.object({ roomId: id }),
  'notification.test': nothing,
  'missed.remove': v.object({ ids }),
  'missed.restore': v.object({
    guests: v.array(v.object({ id, roomId: id, accountId: id, name: text, came: time, left: time })),
  }),
  'backup.apply': v.object({
    changes: v.array(
      v.object({ table: v.picklist(tables), id: v.union([v.string(), v.number()]), before: row, after: row }),
    ),
    settings: v.object({ before: fields, after: fields }),
  }),
  'storage.rebuild': nothing,
};
