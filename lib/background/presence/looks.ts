import type { Account } from '../../shared/database/database.ts';
import { isMissing } from '../../shared/errors/classify.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { wait } from '../../shared/eyeson/http/retry.ts';
import type { Participant } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import { FrameLog } from './frame-log.ts';
import { disconnectObserver, presenceSignal } from './observers.ts';
import type { OwnMeeting } from './running-meetings.ts';
import { applyEvent } from './store.ts';

/** How long after the first disagreement of frames the participants are requested, in milliseconds. */
const SETTLE_MS = 1_000;
/** The shortest time between two such requests, in milliseconds. */
const SETTLE_INTERVAL_MS = 5_000;

/** What is known of the requests and frames of one room. Times in milliseconds of `performance.now()`. */
interface RoomLooks {
  /** Aborted when it is out of date: all observers were disconnected. */
  signal: AbortSignal;
  frames: FrameLog;
  /** The last request: when it was sent, and its result. */
  last?: { asked: number; result: Promise<Result<void>> };
  /** When the last request was sent whose reply was applied. */
  appliedAsked: number;
  isSettling: boolean;
  settledAt: number;
}

const rooms = new Map<string, RoomLooks>();

function looksOf(roomId: string): RoomLooks {
  const known = knownOf(roomId) ?? {
    signal: presenceSignal(),
    frames: new FrameLog(),
    appliedAsked: -Infinity,
    isSettling: false,
    settledAt: -Infinity,
  };
  rooms.set(roomId, known);
  return known;
}

function knownOf(roomId: string): RoomLooks | undefined {
  const known = rooms.get(roomId);
  return known?.signal.aborted ? undefined : known;
}

/** @returns the age of what is known of a room's participants, in milliseconds; Infinity if they were never received */
export const ageOfLook = (roomId: string): number =>
  performance.now() - (knownOf(roomId)?.appliedAsked ?? -Infinity);

interface LookOptions {
  /** A time of `performance.now()`: a request that was sent later will do. By default a new one is sent. */
  since?: number;
  /** Whether Eyeson's list of running meetings has the meeting. If not, it has ended unless somebody is in. */
  isListed?: boolean;
}

/**
 * Requests the participants of a running meeting and stores them. A reply is worth what was true when it was asked for:
 * one that a later request has overtaken is dropped, and frames that were received after the request outweigh it. Where
 * they disagree, a further request settles it.
 */
export function look(
  account: Account,
  meeting: OwnMeeting,
  { since = Infinity, isListed = true }: LookOptions = {},
): Promise<Result<void>> {
  const state = looksOf(meeting.roomId);
  if (state.last && state.last.asked >= since) return state.last.result;
  const result = request(account, meeting, state, isListed);
  state.last = { asked: performance.now(), result };
  return result;
}

async function request(
  account: Account,
  meeting: OwnMeeting,
  state: RoomLooks,
  isListed: boolean,
): Promise<Result<void>> {
  const { roomId, meetingId } = meeting;
  let asked = -Infinity;
  // Of several attempts the last one counts.
  const timedFetch = (...call: Parameters<typeof fetch>) => {
    asked = performance.now();
    return fetch(...call);
  };
  const people = await eyesonOf(account, { fetch: timedFetch }).peopleIn(meetingId);
  if (asked < state.appliedAsked || knownOf(roomId) !== state) return ok(undefined);
  if (!people.ok && !isMissing(people.error)) return fail(people.error);
  state.appliedAsked = asked;
  const isOver = !people.ok || (!isListed && people.value.length === 0);
  if (isOver) {
    await endMeetingOf({ roomId, accountId: account.id });
    return ok(undefined);
  }
  const { participants, disagrees } = state.frames.correctReply(people.value, asked);
  if (disagrees) settle(account, meeting);
  await applyEvent({ roomId, accountId: account.id, meetingId }, { kind: 'snapshot', participants });
  return ok(undefined);
}

/** Ends a room's meeting: it does not run any more. Eyeson refuses the observer of an ended meeting, but not that of the next. */
export async function endMeetingOf(room: { roomId: string; accountId: string }): Promise<void> {
  disconnectObserver(room.roomId);
  rooms.delete(room.roomId);
  await applyEvent(room, { kind: 'ended' });
}

/** Notes that a new observer connection begins: its first list is newer than all frames before. */
export const beginFrames = (roomId: string): void => looksOf(roomId).frames.connect(performance.now());

/** Stores what a frame about one participant says, and has it settled if another frame says the opposite. */
export async function hearParticipant(
  account: Account,
  meeting: OwnMeeting,
  participant: Participant,
): Promise<void> {
  const disagrees = looksOf(meeting.roomId).frames.hear(participant, performance.now());
  if (disagrees) settle(account, meeting);
  await applyEvent(roomOf(account, meeting), { kind: 'participant', participant });
}

/** Stores what a frame with all participants says, and has it settled if other frames say something else. */
export async function hearParticipants(
  account: Account,
  meeting: OwnMeeting,
  listed: readonly Participant[],
): Promise<void> {
  const { participants, disagrees } = looksOf(meeting.roomId).frames.hearList(listed, performance.now());
  if (disagrees) settle(account, meeting);
  await applyEvent(roomOf(account, meeting), { kind: 'snapshot', participants });
}

const roomOf = (account: Account, { roomId, meetingId }: OwnMeeting) => ({
  roomId,
  accountId: account.id,
  meetingId,
});

/** Requests the participants once the moment is over whose frames disagree, however many do. */
function settle(account: Account, meeting: OwnMeeting): void {
  const { roomId } = meeting;
  const state = looksOf(roomId);
  if (state.isSettling) return;
  state.isSettling = true;
  const pause = Math.max(SETTLE_MS, state.settledAt + SETTLE_INTERVAL_MS - performance.now());
  const { signal } = state;
  const lookLater = async () => {
    await wait(pause, signal);
    state.isSettling = false;
    state.settledAt = performance.now();
    // A reply that does not come is made up for by the next minute's request.
    if (knownOf(roomId) === state) await look(account, meeting);
  };
  reportErrors(lookLater().catch((error: unknown) => signal.aborted || Promise.reject(error)));
}
