import { describe, expect, it } from 'vitest';
import { anna, ben, comes, goes, host, snapshot } from '../../../tests/support/presence-events.ts';
import { reduce, REJOIN_WINDOW_MS, type PresenceEvent, type RoomState } from './reducer.ts';
import { HOST_AWAY_MS } from './roster.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';

/** All that can be heard, at 1000. */
const event = {
  'a snapshot finds nobody': snapshot(),
  'a snapshot finds Anna': snapshot(anna),
  'a snapshot finds a host': snapshot(host),
  'a snapshot finds Anna and a host': snapshot(anna, host),
  'Anna comes': comes(anna),
  'Anna goes': goes(anna),
  'Ben comes': comes(ben),
  'Anna comes with another id': comes({ ...anna, id: 'a2' }),
  'Anna is back with another id': snapshot({ ...anna, id: 'a2' }),
  'time passes': { kind: 'time' },
  'a host comes': comes(host),
  'a host goes': goes(host),
  'the meeting ends': { kind: 'ended' },
} satisfies Record<string, PresenceEvent>;

/** How a room comes to where the news finds it. */
const before = {
  idle: [],
  empty: [[0, snapshot()]],
  'waited in': [[0, snapshot(anna)]],
  'used with a host': [[0, snapshot(anna, host)]],
  'used by a host alone': [[0, snapshot(host)]],
  'left by the host for 4 seconds': [
    [-10_000, snapshot(anna, host)],
    [1000 - 4000, snapshot(anna)],
  ],
  'left by the host for two minutes': [
    [-300_000, snapshot(anna, host)],
    [1000 - HOST_AWAY_MS, snapshot(anna)],
  ],
  'left by the host for good': [
    [-900_000, snapshot(anna, host)],
    [-600_000, snapshot(anna)],
    [-300_000, { kind: 'time' }],
  ],
  'left by guest and host a moment ago': [
    [-10_000, snapshot(anna, host)],
    [-3000, snapshot(host)],
    [-2000, snapshot()],
  ],
  'left a moment ago': [
    [0, snapshot(anna)],
    [900, snapshot()],
  ],
  'left long ago': [
    [-REJOIN_WINDOW_MS, snapshot(anna)],
    [1000 - REJOIN_WINDOW_MS, snapshot()],
  ],
} satisfies Record<string, [at: number, PresenceEvent][]>;

/** Who waits then, since when their visit goes on, and who is missed. */
interface Then {
  waits?: string[];
  since?: number;
  missed?: string[];
}
const nothing: Then = {};
const annaIsNew: Then = { waits: ['Anna'], since: 1000 };
const benIsNew: Then = { waits: ['Ben'], since: 1000 };
const annaAsBefore: Then = { waits: ['Anna'], since: 0 };
const annaAway: Then = { since: 0, missed: ['Anna'] };
const annaMissed: Then = { missed: ['Anna'] };
/** Two minutes after the host has left, and from then on. */
const annaAgain = (since: number): Then => ({ waits: ['Anna'], since });
const left = {
  'a snapshot finds nobody': nothing,
  'a snapshot finds a host': nothing,
  'a snapshot finds Anna and a host': nothing,
  'Anna goes': nothing,
  'a host comes': nothing,
  'the meeting ends': nothing,
};

const unused = {
  'a snapshot finds nobody': nothing,
  'a snapshot finds Anna': annaIsNew,
  'a snapshot finds a host': nothing,
  'a snapshot finds Anna and a host': nothing,
  'Anna comes': annaIsNew,
  'Anna goes': nothing,
  'Ben comes': benIsNew,
  'Anna comes with another id': annaIsNew,
  'Anna is back with another id': annaIsNew,
  'time passes': nothing,
  'a host comes': nothing,
  'a host goes': nothing,
  'the meeting ends': nothing,
};

// A transition that is not in here does not compile.
const transitions: Record<keyof typeof before, Record<keyof typeof event, Then>> = {
  idle: unused,
  empty: unused,
  'waited in': {
    'a snapshot finds nobody': annaAway,
    'a snapshot finds Anna': annaAsBefore,
    'a snapshot finds a host': annaMissed,
    'a snapshot finds Anna and a host': nothing,
    'Anna comes': annaAsBefore,
    'Anna goes': annaAway,
    'Ben comes': { waits: ['Anna', 'Ben'], since: 0 },
    'Anna comes with another id': { waits: ['Anna', 'Anna'], since: 0 },
    'Anna is back with another id': annaAsBefore,
    'time passes': annaAsBefore,
    'a host comes': nothing,
    'a host goes': annaAsBefore,
    'the meeting ends': annaMissed,
  },
  'used with a host': {
    'a snapshot finds nobody': nothing,
    'a snapshot finds Anna': nothing,
    'a snapshot finds a host': nothing,
    'a snapshot finds Anna and a host': nothing,
    'Anna comes': nothing,
    'Anna goes': nothing,
    'Ben comes': nothing,
    'Anna comes with another id': nothing,
    'Anna is back with another id': nothing,
    'time passes': nothing,
    'a host comes': nothing,
    'a host goes': nothing,
    'the meeting ends': nothing,
  },
  'used by a host alone': {
    'a snapshot finds nobody': nothing,
    'a snapshot finds Anna': annaIsNew,
    'a snapshot finds a host': nothing,
    'a snapshot finds Anna and a host': nothing,
    'Anna comes': nothing,
    'Anna goes': nothing,
    'Ben comes': nothing,
    'Anna comes with another id': nothing,
    'Anna is back with another id': annaIsNew,
    'time passes': nothing,
    'a host comes': nothing,
    'a host goes': nothing,
    'the meeting ends': nothing,
  },
  'left by the host for 4 seconds': {
    ...left,
    'a snapshot finds Anna': nothing,
    'Anna comes': nothing,
    'Ben comes': benIsNew,
    'Anna comes with another id': nothing,
    'Anna is back with another id': nothing,
    'time passes': nothing,
    'a host goes': nothing,
  },
  'left by the host for two minutes': {
    ...left,
    'a snapshot finds Anna': annaAgain(1000),
    'Anna comes': annaAgain(1000),
    'Ben comes': { waits: ['Anna', 'Ben'], since: 1000 },
    'Anna comes with another id': { waits: ['Anna', 'Anna'], since: 1000 },
    'Anna is back with another id': annaAgain(1000),
    'time passes': annaAgain(1000),
    'a host goes': annaAgain(1000),
  },
  'left by the host for good': {
    ...left,
    'a snapshot finds nobody': { since: HOST_AWAY_MS - 600_000 },
    'a snapshot finds Anna': annaAgain(HOST_AWAY_MS - 600_000),
    'Anna comes': annaAgain(HOST_AWAY_MS - 600_000),
    'Anna goes': { since: HOST_AWAY_MS - 600_000 },
    'Ben comes': { waits: ['Anna', 'Ben'], since: HOST_AWAY_MS - 600_000 },
    'Anna comes with another id': { waits: ['Anna', 'Anna'], since: HOST_AWAY_MS - 600_000 },
    'Anna is back with another id': annaAgain(HOST_AWAY_MS - 600_000),
    'time passes': annaAgain(HOST_AWAY_MS - 600_000),
    'a host goes': annaAgain(HOST_AWAY_MS - 600_000),
  },
  'left by guest and host a moment ago': {
    ...unused,
    'a snapshot finds Anna': nothing,
    'Anna comes': nothing,
    'Anna comes with another id': nothing,
    'Anna is back with another id': nothing,
  },
  'left a moment ago': {
    'a snapshot finds nobody': annaAway,
    'a snapshot finds Anna': annaAsBefore,
    'a snapshot finds a host': annaMissed,
    'a snapshot finds Anna and a host': nothing,
    'Anna comes': annaAsBefore,
    'Anna goes': annaAway,
    'Ben comes': { ...benIsNew, ...annaMissed },
    'Anna comes with another id': annaAsBefore,
    'Anna is back with another id': annaAsBefore,
    'time passes': annaAway,
    'a host comes': annaMissed,
    'a host goes': annaAway,
    'the meeting ends': annaMissed,
  },
  'left long ago': {
    'a snapshot finds nobody': annaMissed,
    'a snapshot finds Anna': { ...annaIsNew, ...annaMissed },
    'a snapshot finds a host': annaMissed,
    'a snapshot finds Anna and a host': annaMissed,
    'Anna comes': { ...annaIsNew, ...annaMissed },
    'Anna goes': annaMissed,
    'Ben comes': { ...benIsNew, ...annaMissed },
    'Anna comes with another id': { ...annaIsNew, ...annaMissed },
    'Anna is back with another id': { ...annaIsNew, ...annaMissed },
    'time passes': annaMissed,
    'a host comes': annaMissed,
    'a host goes': annaMissed,
    'the meeting ends': annaMissed,
  },
};

function play(...heard: [at: number, PresenceEvent][]): RoomState {
  const nothingKnown: RoomState = { people: [], missed: [] };
  const context = { roomId: 'r', accountId: 't' };
  return heard.reduce((state, [now, each]) => reduce(state, each, { ...context, now }), nothingKnown);
}

const names = (people: { name: string }[]) => people.map(({ name }) => name);
const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T)[];

describe.each(keys(before))('in a room that is %s', (situation) => {
  it.each(keys(event))('%s', (heard) => {
    const { waits = [], since, missed = [] } = transitions[situation][heard];
    const after = play(...before[situation], [1000, event[heard]]);
    expect(names(waitingGuests(after.people))).toEqual(waits);
    expect(after.visit?.since).toBe(since);
    expect(after.visit !== undefined && after.visit.overAt === undefined).toBe(waits.length > 0);
    expect(names(after.missed)).toEqual(missed);
  });
});

it('people whom a snapshot lists as not online are not in the meeting', () => {
  expect(play([0, snapshot({ ...anna, online: false }, ben)]).people).toMatchObject([{ name: 'Ben' }]);
});
