import { i18n } from '../../lib/shared/i18n/translate.ts';
import { colours } from '../../lib/shared/colours.ts';
import type { Account, Door, Person, Presence, Room } from '../../lib/shared/database/database.ts';
import { duration, shortTime } from '../../lib/shared/i18n/format.ts';
import { isExpired, waitingGuests } from '../../lib/shared/rooms/status.ts';
import type { Snapshot } from '../state/snapshot.ts';

/**
 * Tolerance for the page's clock, which is updated every ten seconds, in milliseconds: a door opened just
 * now is not a planned one.
 */
const CLOCK_TOLERANCE_MS = 10_000;

/**
 * Describes a room's door: time left and number of meetings started for it, or when it opens. Empty for a
 * door that is over or has failed.
 * @param now milliseconds since 1970
 */
export function doorText(door: Door, now: number): string {
  if (door.error || door.until <= now) return '';
  if (door.from > now + CLOCK_TOLERANCE_MS) return i18n.t('rooms.doorsPlanned', [shortTime(door.from, now)]);
  const left = duration(now, door.until) ?? i18n.t('popup.moment');
  const starts = door.starts > 0 ? ` · ${i18n.plural('rooms.starts', door.starts)}` : '';
  return i18n.t('rooms.doorsOpen', [left]) + starts;
}

/** A room's local marks as text, the note first; empty if there are none. */
export const markText = ({
  note,
  colour,
  muted,
  pin,
}: Pick<Room, 'note' | 'colour' | 'muted' | 'pin'>): string =>
  [
    note,
    colour && i18n.t(`more.colour_${colour}`),
    muted && i18n.t('popup.muted'),
    pin !== undefined && i18n.t('table.pinned'),
  ]
    .filter(Boolean)
    .join('\n');

/** State of a room as a row shows it. `inside` counts participants, `guests` waiting guests. */
export type RoomState =
  | { kind: 'idle' }
  | { kind: 'expired' }
  | { kind: 'running'; inside: number }
  | { kind: 'waiting'; guests: number };

/**
 * Derives the state of a room.
 * @param presence participants; undefined if no meeting is running
 * @param now milliseconds since 1970
 */
export function roomState(
  room: Pick<Room, 'expiresAt'>,
  presence: Presence | undefined,
  now: number,
): RoomState {
  if (!presence) return { kind: isExpired(room, now) ? 'expired' : 'idle' };
  const guests = waitingGuests(presence.people).length;
  return guests > 0 ? { kind: 'waiting', guests } : { kind: 'running', inside: presence.people.length };
}

/** Describes a state in words; empty for an idle room. */
export function stateText(state: RoomState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'expired':
      return i18n.t('popup.expired');
    case 'running':
      return state.inside > 0 ? i18n.plural('popup.inside', state.inside) : i18n.t('popup.runningEmpty');
    case 'waiting':
      return i18n.plural('popup.waiting', state.guests);
  }
}

/** Teams to label rooms with, by id, each with a colour; empty if all shown rooms belong to one team. */
export function labelledTeams({ accounts, chosen }: Snapshot): ReadonlyMap<string, Account> {
  if (chosen || accounts.length < 2) return new Map();
  const free = colours.filter((colour) => !accounts.some((account) => account.colour === colour));
  const colourless = accounts.filter(({ colour }) => !colour);
  const colourOf = (account: Account) =>
    account.colour ?? free[colourless.indexOf(account) % free.length] ?? 'blue';
  return new Map(accounts.map((account) => [account.id, { ...account, colour: colourOf(account) }]));
}

/** A room with guests who wait. */
export interface WaitingRoom {
  room: Room;
  guests: Person[];
  /** Time at which the first of them arrived, in milliseconds since 1970. */
  since: number;
}

/** Rooms with waiting guests, the longest wait first. */
export const waitingRooms = ({ running, presence }: Pick<Snapshot, 'running' | 'presence'>): WaitingRoom[] =>
  running
    .flatMap((room) => {
      const guests = waitingGuests(presence.get(room.id)?.people ?? []);
      return guests.length > 0 ? { room, guests, since: Math.min(...guests.map(({ since }) => since)) } : [];
    })
    .toSorted((a, b) => a.since - b.since);
