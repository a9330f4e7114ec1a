import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, type TimedEvent } from '../../../tests/support/any-presence-event.ts';
import { reduce } from '../presence/reducer.ts';
import { REJOIN_WINDOW_MS, type RoomState } from '../presence/reducer.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { whoIsWaiting } from '../../shared/rooms/names.ts';
import {
  notificationMode,
  type NotificationMode,
  SOUND_INTERVAL_MS,
  toldSession,
} from './notification-mode.ts';

/** One thing that was heard: who waited then, and how the host was told. */
interface Moment {
  at: number;
  waiting: string[];
  /** A host is in, or the meeting has ended: whoever waits after this is another visit. */
  isBreak: boolean;
  how: NotificationMode | undefined;
}

/** Hears it all, and tells the host after each as the alerts do. The desktop closes what is `closed` right after it. */
function live(history: TimedEvent[], closed: (index: number) => boolean = () => false): Moment[] {
  let at = 0;
  let isVisible = false;
  let state: RoomState = { people: [], missed: [] };
  return history.map(({ after, event }, index) => {
    at += after;
    state = reduce(state, event, { roomId: 'r', accountId: 't', now: at });
    const guests = waitingGuests(state.people);
    const { visit } = state;
    isVisible &&= visit?.told !== undefined;
    const now = { title: guests.length > 0 ? whoIsWaiting(guests) : '', guests, isVisible, now: at };
    const how = visit && guests.length > 0 ? notificationMode(visit, now) : undefined;
    if (visit && how) state = { ...state, visit: { ...visit, ...toldSession(visit, now, how) } };
    isVisible = (isVisible || how !== undefined) && !closed(index);
    const isBreak = event.kind === 'ended' || state.people.some(({ guest }) => !guest);
    return { at, waiting: guests.map(({ name }) => name), isBreak, how };
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

const anna = { id: '1', name: 'Anna', since: 100 };
const ben = { id: '2', name: 'Ben', since: 200 };
const carl = { id: '3', name: 'Carl', since: 200 };
const dora = { id: '4', name: 'Dora', since: 300 };
const SOON = 200 + SOUND_INTERVAL_MS - 1;
const LATER = 200 + SOUND_INTERVAL_MS;

describe('a notification that was closed', () => {
  it.each([
    ['stays away for the same guests', [anna], [anna], LATER, undefined],
    ['stays away when a guest has left', [anna, ben], [anna], LATER, undefined],
    ['stays away when a guest reloads the page', [anna, ben], [{ ...anna, id: '5' }, ben], LATER, undefined],
    [
      'stays away when a guest is called otherwise',
      [anna, ben],
      [{ ...anna, name: 'A.' }, ben],
      LATER,
      undefined,
    ],
    ['comes back for a new guest', [anna], [anna, ben], SOON, 'silent'],
    ['comes back for a new guest in place of another', [anna, ben], [anna, dora], SOON, 'silent'],
    [
      'comes back for a new guest of the same name',
      [anna],
      [anna, { ...dora, name: 'Anna' }],
      SOON,
      'silent',
    ],
    ['comes back for a guest who came in the same moment', [ben], [ben, carl], SOON, 'silent'],
    [
      'comes back for a guest who came earlier and begins to wait only now',
      [ben],
      [anna, ben],
      SOON,
      'silent',
    ],
    ['comes back for a guest who comes when the clock was set back', [dora], [dora, carl], 250, 'silent'],
    ['makes a sound when the clock was set far back', [ben], [ben, anna], -LATER, 'new'],
    ['makes a sound for a new guest a while after the last one', [anna], [anna, ben], LATER, 'new'],
  ] as const)('%s', (_, before, guests, now, how) => {
    const told = { title: '', guests: [...before], isVisible: false, now: 200 };
    const session = toldSession({ roomId: 'r', accountId: 'a', since: 100, names: [] }, told, 'new');
    const mode = notificationMode(session, { title: 'other', guests: [...guests], isVisible: false, now });
    expect(mode).toBe(how);
  });

  it('comes back for each further guest, whenever it is closed', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.boolean()), (history, closed) => {
        const isClosed = history.map(() => closed.next().value);
        const moments = live(history, (index) => isClosed[index] === true);
        const isSilent = ({ waiting, how }: Moment, index: number) => {
          const before = new Set(moments.slice(0, index).flatMap((moment) => moment.waiting));
          const isMore = waiting.length > (moments[index - 1]?.waiting.length ?? 0);
          return how === undefined && isMore && waiting.some((name) => !before.has(name));
        };
        expect(moments.filter(isSilent)).toEqual([]);
      }),
      { seed: 20265, numRuns: 1000 },
    );
  });
});
