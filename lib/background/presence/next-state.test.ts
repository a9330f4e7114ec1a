import { describe, expect, it } from 'vitest';
import type { Participant } from '../../shared/eyeson/types.ts';
import { reduce, REJOIN_WINDOW_MS, type RoomState } from './reducer.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';

const empty: RoomState = { people: [], missed: [] };
const guest = (id: string, name = id): Participant => ({ id, name, guest: true, online: true });
const host = (id = 'me'): Participant => ({ id, name: id, guest: false, online: true });
const contextAt = (now: number) => ({ roomId: 'r', accountId: 'a', now });
const nextState = (before: RoomState, participants: Participant[], context: ReturnType<typeof contextAt>) =>
  reduce(before, { kind: 'snapshot', participants }, context);

/** Plays snapshots at the given seconds and returns the last state. */
function play(...snapshots: [seconds: number, ...inside: Participant[]][]): RoomState {
  return snapshots.reduce(
    (state, [seconds, ...inside]) => nextState(state, inside, contextAt(seconds * 1000)),
    empty,
  );
}

describe('who waits', () => {
  it.each<[string, Participant[], string[]]>([
    ['nobody is in', [], []],
    ['only guests are in', [guest('Anna'), guest('Ben')], ['Anna', 'Ben']],
    ['a host is in too', [guest('Anna'), host()], []],
    ['only a host is in', [host()], []],
  ])('when %s', (_, inside, waiting) => {
    expect(waitingGuests(play([0, ...inside]).people).map(({ name }) => name)).toEqual(waiting);
  });
});

describe('a visit', () => {
  it('begins with the first guest and goes on with those who follow', () => {
    const { visit } = play([10, guest('Anna')], [20, guest('Anna'), guest('Ben')]);
    expect(visit).toMatchObject({ since: 10_000, names: ['Anna', 'Ben'] });
  });

  it.each<[string, RoomState]>([
    ['a host joins', play([0, guest('Anna')], [5, guest('Anna'), host()])],
    ['nobody waited', play([0, host()], [5])],
    ['the guests stayed away too long', play([0, guest('Anna')], [5], [5 + REJOIN_WINDOW_MS / 1000])],
  ])('is no more when %s', (_, { visit }) => {
    expect(visit).toBeUndefined();
  });

  it('is the same for a guest who is back within two minutes, though Eyeson gives them a new id', () => {
    const { visit, people, missed } = play([0, guest('1', 'Anna')], [30], [60, guest('2', 'Anna')]);
    expect(visit).toMatchObject({ since: 0, names: ['Anna'] });
    expect(visit).not.toHaveProperty('overAt');
    expect(people[0]?.since).toBe(0);
    expect(missed).toEqual([]);
  });

  it('is another one for another guest, even a moment later', () => {
    expect(play([0, guest('Anna')], [30], [31, guest('Ben')]).visit).toMatchObject({
      since: 31_000,
      names: ['Ben'],
    });
  });

  it('starts a new session when the host has left for two minutes and guests stay', () => {
    const { visit } = play([0, guest('Anna'), host()], [60, guest('Anna')], [180, guest('Anna')]);
    expect(visit).toMatchObject({ since: 180_000, names: ['Anna'] });
  });

  it('keeps what the host was told while it goes on, and takes it as unseen when the guests are gone', () => {
    const waiting = play([0, guest('Anna')]);
    const told = {
      ...waiting,
      visit: waiting.visit && { ...waiting.visit, told: 'Anna is waiting', heard: true },
    };
    const more = nextState(told, [guest('Anna'), guest('Ben')], contextAt(1000));
    expect(more.visit).toMatchObject({ told: 'Anna is waiting' });
    const gone = nextState(more, [], contextAt(2000));
    expect(gone.visit).not.toHaveProperty('told');
    expect(gone.visit).toMatchObject({ heard: true, overAt: 2000 });
  });
});

describe('missed guests', () => {
  it.each<[string, RoomState, unknown[]]>([
    [
      'one who came and left while no host was in',
      play([10, guest('Anna')], [70]),
      [{ name: 'Anna', came: 10_000, left: 70_000 }],
    ],
    [
      'not one whom a host was in with',
      play([0, guest('Anna')], [5, guest('Anna'), host()], [9, guest('Anna')], [12]),
      [],
    ],
    ['not the host', play([0, host()], [5]), []],
    [
      'one who left before the host came',
      play([0, guest('Anna')], [5, host()]),
      [{ name: 'Anna', came: 0, left: 5000 }],
    ],
  ])('count %s', (_, { missed }, expected) => {
    expect(missed).toMatchObject(expected);
    expect(missed).toHaveLength(expected.length);
  });

  it('are each taken back once when two of the same name leave and one returns', () => {
    const { missed } = play([0, guest('1', 'Anna'), guest('2', 'Anna')], [5], [9, guest('3', 'Anna')]);
    expect(missed).toHaveLength(1);
  });

  it('have the same id however often the same stay is noted, so that they are kept once', () => {
    const before = play([0, guest('Anna')]);
    const first = nextState(before, [], contextAt(5000));
    const again = nextState(before, [], contextAt(9000));
    expect(first.missed[0]?.id).toBe(again.missed[0]?.id);
  });
});
