import { i18n } from '#i18n';
import type { Account, Door, Person, Presence, Room } from '../../lib/shared/database/database.ts';
import { duration, shortTime } from '../../lib/shared/i18n/format.ts';
import { isExpired, waitingGuests } from '../../lib/shared/rooms/queries.ts';
import type { Snapshot } from '../state/snapshot.ts';

/** So far the page's clock may be behind, in milliseconds: a door that was opened just now is not one that will be. */
const BEHIND_MS = 10_000;

/** What a row says of its door: how long it stays open and what it has cost, or when it opens. */
export function doorText(door: Door, now: number): string {
  if (door.error || door.until <= now) return '';
  if (door.from > now + BEHIND_MS) return i18n.t('rooms.doorsPlanned', [shortTime(door.from, now)]);
  const left = duration(now, door.until) ?? i18n.t('popup.moment');
  const starts = door.starts > 0 ? ` · ${i18n.t('rooms.starts', door.starts)}` : '';
  return i18n.t('rooms.doorsOpen', [left]) + starts;
}

/** The host's own marks on a room in words, its note first; empty where there are none. */
export const markText = ({ note, colour }: Pick<Room, 'note' | 'colour'>): string =>
  [note, colour && i18n.t(`more.colour_${colour}`)].filter(Boolean).join('\n');

/** What goes on in a room, as a row shows it. */
export type RoomState =
  | { kind: 'idle' }
  | { kind: 'expired' }
  | { kind: 'running'; inside: number }
  | { kind: 'waiting'; guests: number };

/**
 * @param presence who is inside; undefined while the room does not run
 * @param now milliseconds since 1970
 */
export function roomState(room: Room, presence: Presence | undefined, now: number): RoomState {
  if (!presence) return { kind: isExpired(room, now) ? 'expired' : 'idle' };
  const guests = waitingGuests(presence.people).length;
  return guests > 0 ? { kind: 'waiting', guests } : { kind: 'running', inside: presence.people.length };
}

/** What goes on in a room, in words; empty where it is nothing. */
export function stateText(state: RoomState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'expired':
      return i18n.t('popup.expired');
    case 'running':
      return i18n.t('popup.inside', state.inside);
    case 'waiting':
      return i18n.t('popup.waiting', state.guests);
  }
}

/** The teams to be named beside their rooms, by id: none where all rooms that are shown are of one team. */
export const labelledTeams = ({ accounts, chosen }: Snapshot): ReadonlyMap<string, Account> =>
  new Map(chosen || accounts.length < 2 ? [] : accounts.map((account) => [account.id, account]));

export interface WaitingRoom {
  room: Room;
  guests: Person[];
  /** Milliseconds since 1970. */
  since: number;
}

/** The rooms in which guests wait, those who wait longest first. */
export const waitingRooms = ({ running, presence }: Pick<Snapshot, 'running' | 'presence'>): WaitingRoom[] =>
  running
    .flatMap((room) => {
      const guests = waitingGuests(presence.get(room.id)?.people ?? []);
      return guests.length > 0 ? { room, guests, since: Math.min(...guests.map(({ since }) => since)) } : [];
    })
    .toSorted((a, b) => a.since - b.since);
