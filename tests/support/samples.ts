import type { PageSettings } from '../../lib/shared/messaging/page-settings.ts';
import type { Account, Person, Presence, Room } from '../../lib/shared/database/database.ts';

export const account: Account = {
  id: 'testers',
  key: 'a-key',
  team: 'Testers',
  hostName: 'Maria',
  addedAt: 0,
};

let made = 0;

/** A room of that account, each more recently used than the one before. */
export function aRoom(name: string, more: Partial<Room> = {}): Room {
  made += 1;
  const id = `room-${made}`;
  return {
    id,
    accountId: account.id,
    name,
    guestLink: `https://app.eyeson.team/permalink?guest=${id}`,
    guestToken: id,
    hostLink: `https://app.eyeson.team/permalink?${id}`,
    createdAt: '2030-01-01T10:00:00Z',
    expiresAt: null,
    seenAt: made,
    usedAt: made,
    ...more,
  };
}

export const guest = (name: string, since = 0): Person => ({ id: name, name, guest: true, since });
export const host = (name: string, since = 0): Person => ({ id: name, name, guest: false, since });

export const inside = (room: Room, people: Person[]): Presence => ({
  roomId: room.id,
  accountId: room.accountId,
  people,
});

/** The settings of content scripts as long as the host has changed none. */
export const pageSettings: PageSettings = {
  gmail: true,
  calendar: true,
  hostName: '',
  roomName: '',
  templates: {},
  templateLanguage: 'auto',
  hasDefaultRoom: false,
};
