import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyHistory, type TimedEvent } from '../../../tests/support/any-presence-event.ts';
import { reduce } from '../presence/reducer.ts';
import { REJOIN_WINDOW_MS, type RoomState } from '../presence/reducer.ts';
import { waitingGuests } from '../../shared/rooms/queries.ts';
import { notificationMode, type NotificationMode } from './notification.ts';
import { waitingTitle } from './notification.ts';

/** One thing that was heard: who waited then, and how the host was told. */
interface Moment {
  at: number;
  waiting: string[];
  /** A host is in, or the meeting has ended: whoever waits after this is another visit. */
  isBreak: boolean;
  how: NotificationMode | undefined;
}

/** Hears it all, and tells the host after each as the alerts do. */
function live(history: TimedEvent[]): Moment[] {
  let at = 0;
  let state: RoomState = { people: [], missed: [] };
  return history.map(({ after, event }) => {
    at += after;
    state = reduce(state, event, { roomId: 'r', accountId: 't', now: at });
    const waiting = waitingGuests(state.people).map(({ name }) => name);
    const title = waiting.length > 0 && state.visit && waitingTitle(waiting);
    const how = title && state.visit ? notificationMode(state.visit, title) : undefined;
    if (how && state.visit && title)
      state = { ...state, visit: { ...state.visit, told: title, heard: true } };
    const isBreak = event.kind === 'ended' || state.people.some(({ guest }) => !guest);
    return { at, waiting, isBreak, how: how || undefined };
  });
}

/** Whether those who wait at the end of this are others than those who waited before: seen with nobody's help. */
function isAnotherVisit(since: Moment[], now: Moment): boolean {
  if (since.some(({ isBreak }) => isBreak)) return true;
  const empty = since.findLastIndex(({ waiting }) => waiting.length > 0) + 1;
  const gap = since[empty];
  if (!gap) return false;
  const before = new Set(since.flatMap(({ waiting }) => waiting));
  return now.at - gap.at >= REJOIN_WINDOW_MS || !now.waiting.some((name) => before.has(name));
}

/** The moments that draw attention though the visit before still goes on. */
function repeats(moments: Moment[]): Moment[] {
  const loud = moments.flatMap(({ how }, index) => (how === 'new' ? [index] : []));
  return loud.slice(1).flatMap((index, nth) => {
    const moment = moments[index];
    return moment && !isAnotherVisit(moments.slice(loud[nth], index), moment) ? [moment] : [];
  });
}

it('never draws attention twice for one visit, whatever is heard in whatever order', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      expect(repeats(live(history))).toEqual([]);
    }),
    { seed: 20263, numRuns: 1000 },
  );
});

it('tells whenever somebody begins to wait', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const moments = live(history);
      const begins = moments.filter(
        ({ waiting }, index) => waiting.length > 0 && !moments[index - 1]?.waiting.length,
      );
      expect(begins.filter(({ how }) => how !== 'new' && how !== 'silent')).toEqual([]);
    }),
    { seed: 20264, numRuns: 1000 },
  );
});
