import { expect, it } from 'vitest';
import { anna, ben, comes, goes, host, snapshot } from '../../../tests/support/presence-events.ts';
import type { Participant } from '../../shared/eyeson/types.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { reduce, type PresenceEvent, type RoomState } from './reducer.ts';

const carla: Participant = { id: 'c', name: 'Carla', guest: true, online: true };
const anna2: Participant = { ...anna, id: 'a2' };
const anna3: Participant = { ...anna, id: 'a3' };

/** What is heard, in seconds, and who waits then since when; who is missed in the end. */
interface Story {
  heard: [seconds: number, PresenceEvent][];
  waits: [name: string, since: number][];
  visit?: number;
  missed?: string[];
}
const time: PresenceEvent = { kind: 'time' };

it.each<[string, Story]>([
  [
    'a guest who was in with a host does not wait when the host is gone for a second',
    {
      heard: [
        [0, snapshot(carla, host)],
        [320, snapshot(carla, host)],
        [321, snapshot(carla)],
      ],
      waits: [],
    },
  ],
  [
    'and waits when the host has been out for two minutes, and from then on',
    {
      heard: [
        [0, snapshot(carla, host)],
        [320, snapshot(carla, host)],
        [321, snapshot(carla)],
        [441, time],
      ],
      waits: [['Carla', 441]],
      visit: 441,
    },
  ],
  [
    'also when that is noticed late',
    {
      heard: [
        [0, snapshot(carla, host)],
        [321, goes(host)],
        [500, time],
      ],
      waits: [['Carla', 441]],
      visit: 441,
    },
  ],
  [
    'and not when the host came back meanwhile, for however short',
    {
      heard: [
        [0, snapshot(carla, host)],
        [321, goes(host)],
        [430, comes(host)],
        [432, goes(host)],
        [500, time],
      ],
      waits: [],
    },
  ],
  [
    'a new guest who comes while the host is away waits at once, and the other from their own time on',
    {
      heard: [
        [0, snapshot(carla, host)],
        [321, goes(host)],
        [330, comes(ben)],
        [441, time],
      ],
      waits: [
        ['Carla', 441],
        ['Ben', 330],
      ],
      visit: 330,
    },
  ],
  [
    'a guest who reloads the page while the host is away is not new',
    {
      heard: [
        [0, snapshot(anna, host)],
        [321, goes(host)],
        [330, goes(anna)],
        [333, comes(anna2)],
        [441, time],
      ],
      waits: [['Anna', 441]],
      visit: 441,
    },
  ],
  [
    'nor one whose reload is noticed late',
    {
      heard: [
        [0, snapshot(anna, host)],
        [321, goes(host)],
        [330, comes(anna2)],
        [340, goes(anna)],
      ],
      waits: [],
    },
  ],
  [
    'but another one of the same name, who is told of after a minute',
    {
      heard: [
        [0, snapshot(anna, host)],
        [321, goes(host)],
        [330, comes(anna2)],
        [390, time],
      ],
      waits: [['Anna', 330]],
      visit: 330,
    },
  ],
  [
    'a guest who was served and goes is not missed',
    {
      heard: [
        [0, snapshot(carla, host)],
        [321, goes(host)],
        [330, goes(carla)],
        [500, snapshot()],
      ],
      waits: [],
    },
  ],
  [
    'a guest whom the clock, set back, would keep from waiting for an hour waits after two minutes',
    {
      heard: [
        [7200, snapshot(carla, host)],
        [7210, goes(host)],
        [3600, time],
        [3720, time],
      ],
      waits: [['Carla', 3720]],
      visit: 3720,
    },
  ],
  [
    'a guest who came while the clock was an hour ahead has waited since it was set back, also after a late reload',
    {
      heard: [
        [3600, comes(anna)],
        [10, snapshot(anna)],
        [20, comes(anna2)],
        [21, goes(anna)],
      ],
      waits: [['Anna', 10]],
      visit: 10,
    },
  ],
  [
    'a reload that lists notice late is one visit, with the first’s time, and nobody is missed',
    {
      heard: [
        [0, snapshot(anna)],
        [60, snapshot(anna, anna2)],
        [120.5, snapshot(anna2)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
    },
  ],
  [
    'also when a host comes then',
    {
      heard: [
        [0, snapshot(anna)],
        [60, snapshot(anna, anna2)],
        [120, snapshot(anna2)],
        [180, snapshot(anna2, host)],
      ],
      waits: [],
    },
  ],
  [
    'a reload that frames tell in the other order is one visit',
    {
      heard: [
        [0, comes(anna)],
        [50, comes(anna2)],
        [53, goes(anna)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
    },
  ],
  [
    'two reloads one after the other are one visit',
    {
      heard: [
        [0, comes(anna)],
        [50, comes(anna2)],
        [53, goes(anna)],
        [70, comes(anna3)],
        [75, goes(anna2)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
    },
  ],
  [
    'two of the same name are two, when the first stays for more than a minute with the second',
    {
      heard: [
        [0, comes(anna)],
        [50, comes(anna2)],
        [111, goes(anna)],
      ],
      waits: [['Anna', 50]],
      visit: 0,
      missed: ['Anna'],
    },
  ],
  [
    'also as lists tell it',
    {
      heard: [
        [0, snapshot(anna)],
        [60, snapshot(anna, anna2)],
        [120, snapshot(anna, anna2)],
        [180, snapshot(anna2)],
      ],
      waits: [['Anna', 60]],
      visit: 0,
      missed: ['Anna'],
    },
  ],
  [
    'the second of the same name who goes at once is missed, and the first waits on',
    {
      heard: [
        [0, comes(anna)],
        [50, comes(anna2)],
        [55, goes(anna2)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
      missed: ['Anna'],
    },
  ],
  [
    'one of two who leave in the same moment is taken back when one returns',
    {
      heard: [
        [0, snapshot(anna, anna2)],
        [70, snapshot()],
        [75, comes(anna3)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
      missed: ['Anna'],
    },
  ],
  [
    'a guest of a meeting that ended and started again at once is not missed',
    {
      heard: [
        [0, snapshot(anna)],
        [30, { kind: 'ended' }],
        [40, comes(anna2)],
      ],
      waits: [['Anna', 0]],
      visit: 0,
    },
  ],
  [
    'a guest who comes two minutes after one of the same name has gone is another one',
    {
      heard: [
        [0, snapshot(anna)],
        [1, goes(anna)],
        [121, comes(anna2)],
      ],
      waits: [['Anna', 121]],
      visit: 121,
      missed: ['Anna'],
    },
  ],
])('%s', (_, { heard, waits, visit, missed = [] }) => {
  const after = heard.reduce<RoomState>(
    (state, [seconds, event]) => reduce(state, event, { roomId: 'r', accountId: 't', now: seconds * 1000 }),
    { people: [], missed: [] },
  );
  expect(waitingGuests(after.people).map(({ name, since }) => [name, since / 1000])).toEqual(waits);
  expect(after.visit?.since).toBe(visit === undefined ? undefined : visit * 1000);
  expect(after.missed.map(({ name }) => name)).toEqual(missed);
});
