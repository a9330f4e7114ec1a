import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySnapshot, anyHistory } from '../../../tests/support/any-presence-event.ts';
import { reduce, type PresenceEvent, type RoomState } from './reducer.ts';
import { HOST_AWAY_MS } from './roster.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';

const nothingKnown: RoomState = { people: [], missed: [] };
const heard = (state: RoomState, event: PresenceEvent, now: number) =>
  reduce(state, event, { roomId: 'r', accountId: 't', now });
const who = ({ people }: RoomState) => people.map(({ id, name, guest }) => ({ id, name, guest }));
const goesOn = ({ visit }: RoomState) => visit !== undefined && visit.overAt === undefined;

describe('any order, loss and repetition of frames and polls', () => {
  it('ends in the people that a new snapshot contains, with a visit exactly when somebody waits', () => {
    fc.assert(
      fc.property(anyHistory, anySnapshot, (history, last) => {
        let now = 0;
        let state = nothingKnown;
        for (const { after, event } of history) state = heard(state, event, (now += after));
        state = heard(state, last, now);
        const fresh = heard(nothingKnown, last, now);
        expect(who(state)).toEqual(who(fresh));
        expect(goesOn(state)).toBe(waitingGuests(state.people).length > 0);
        const later = heard(state, { kind: 'time' }, now + HOST_AWAY_MS);
        expect(goesOn(later)).toBe(fresh.visit !== undefined);
      }),
      { seed: 20260, numRuns: 500 },
    );
  });

  it('changes nothing when the same is heard twice', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let now = 0;
        let state = nothingKnown;
        for (const { after, event } of history) {
          state = heard(state, event, (now += after));
          expect(heard(state, event, now)).toEqual(state);
        }
      }),
      { seed: 20261, numRuns: 500 },
    );
  });
});
