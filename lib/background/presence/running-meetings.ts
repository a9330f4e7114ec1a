import { ok, type Result } from '../../shared/errors/errors.ts';
import { concernsAllRooms, isMissing } from '../../shared/errors/classify.ts';
import type { RunningRoom } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { upsertRooms } from '../sync/upsert.ts';
import { remember } from './remember.ts';

/** A running meeting of one of the account's rooms. */
export interface OwnMeeting {
  /** The permalink's id. */
  roomId: string;
  /** Eyeson's id of the running room. Usually equal to the permalink's id; Eyeson does not document that. */
  meetingId: string;
}

/** The largest number of unknown meetings that are looked up at a time: a team may have hundreds without a permalink. */
const MAX_LOOKUPS = 10;

/** By meeting id: when an unknown meeting was last looked up without an answer, so that the others get their turn. */
const unanswered = new Map<string, number>();

/**
 * Looks up running meetings that match no stored room: they may belong to rooms that were created elsewhere. At most ten
 * at a time, those first that were not looked up before. Each answer is remembered; one that Eyeson does not give is asked
 * for again later, and concerns nothing else.
 */
export async function lookUpUnknown(account: Account, running: RunningRoom[]): Promise<void> {
  const own = await ownMeetings(account, running);
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const identified = new Set([...strangers, ...own.map(({ meetingId }) => meetingId)]);
  const unknown = running.filter(({ id }) => !identified.has(id));
  if (unknown.length === 0) return;
  const found: RunningRoom[] = [];
  for (const meeting of byTurn(unknown).slice(0, MAX_LOOKUPS)) {
    const fetched = await fetchUnknownRoom(account, meeting);
    if (fetched.ok) unanswered.delete(meeting.id);
    else unanswered.set(meeting.id, performance.now());
    if (fetched.ok && fetched.value) found.push(meeting);
    else if (fetched.ok) strangers.add(meeting.id);
    else if (fetched.error.kind === 'rate-limited' || concernsAllRooms(fetched.error)) break;
  }
  const isOwn = new Set((await ownMeetings(account, found)).map(({ meetingId }) => meetingId));
  for (const { id } of found) if (!isOwn.has(id)) strangers.add(id);
  await remember(account.id, { strangers: running.flatMap(({ id }) => (strangers.has(id) ? [id] : [])) });
}

const byTurn = (unknown: RunningRoom[]) =>
  unknown.toSorted((a, b) => (unanswered.get(a.id) ?? 0) - (unanswered.get(b.id) ?? 0));

/** Filters running meetings to those of the account's stored permalinks, matched by id or guest token. */
export async function ownMeetings(account: Account, running: RunningRoom[]): Promise<OwnMeeting[]> {
  if (running.length === 0) return [];
  const [byId, byToken] = await Promise.all([
    db.rooms.bulkGet(running.map(({ id }) => id)),
    db.rooms
      .where('guestToken')
      .anyOf(running.map(({ guestToken = '' }) => guestToken))
      .toArray(),
  ]);
  return running.flatMap(({ id, guestToken }, index) => {
    const room = [byId[index], byToken.find((room) => room.guestToken === guestToken)].find(
      (room) => room?.accountId === account.id,
    );
    return room ? [{ roomId: room.id, meetingId: id }] : [];
  });
}

/**
 * Fetches and stores the room of a meeting by the meeting's id or its guest token, if it belongs to the account.
 * @returns whether it does
 */
async function fetchUnknownRoom(account: Account, { id, guestToken }: RunningRoom): Promise<Result<boolean>> {
  const eyeson = eyesonOf(account);
  const requestedAt = Date.now();
  let room = await eyeson.getPermalink(id);
  if (isNotFound(room) && guestToken !== undefined) {
    const permalink = await eyeson.permalinkOf(guestToken);
    room = permalink.ok ? await eyeson.getPermalink(permalink.value.id) : permalink;
  }
  if (room.ok) await upsertRooms(account, [room.value], requestedAt);
  return room.ok || isNotFound(room) ? ok(room.ok) : room;
}

const isNotFound = (reply: Result<unknown>) => !reply.ok && isMissing(reply.error);
