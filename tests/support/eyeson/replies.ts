import type { Permalink } from '../../../lib/shared/eyeson/types.ts';

/** The permalink object as the documentation shows it. */
export const permalinkReply = (changes: Record<string, unknown> = {}) => ({
  permalink: {
    id: '6643685b858f54f55edef723',
    created_at: '2024-05-14T13:34:19.468Z',
    user_token: '9clgjJXl1NzbcmF5vfXWhAVJ',
    guest_token: 'R2SdUxiqKhpBoUu0oi0pZZkZ',
    expires_at: null,
  },
  room: { id: '6643685b858f54f55edef723', name: 'Permalink Room', started_at: null },
  team: { name: 'Testers' },
  user: {
    id: 'johndoe',
    name: 'John Doe',
    avatar: null,
    guest: false,
    joined_at: '2024-05-14T13:34:19.468Z',
  },
  options: { show_names: true, exit_url: null, custom_fields: {} },
  links: {
    self: 'https://api.eyeson.team/permalink/6643685b858f54f55edef723',
    gui: 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ',
    guest_join: 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ',
  },
  ...changes,
});

/** What `permalinkReply` is in our words. */
export const permalink: Permalink = {
  id: '6643685b858f54f55edef723',
  name: 'Permalink Room',
  guestLink: 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ',
  guestToken: 'R2SdUxiqKhpBoUu0oi0pZZkZ',
  createdAt: '2024-05-14T13:34:19.468Z',
  expiresAt: null,
  startedAt: null,
  team: 'Testers',
  host: {
    id: 'johndoe',
    name: 'John Doe',
    token: '9clgjJXl1NzbcmF5vfXWhAVJ',
    link: 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ',
  },
  options: { show_names: true, exit_url: null, custom_fields: {} },
};
export const pageReply = (items: unknown[], total = items.length): Record<string, unknown> => ({
  page: 1,
  limit: 25,
  total,
  items,
});

export const meetingReply = (): Record<string, unknown> => ({
  access_key: 'VgoCcMUSQQ6h4zwpEfBuo0rZ',
  ready: false,
  locked: false,
  room: { id: '6643685b858f54f55edef723', name: 'Permalink Room', ready: false, guest_token: 'x' },
  team: { name: 'Testers' },
  user: { id: 'johndoe', name: 'John Doe', avatar: null, guest: false },
  links: {
    self: 'https://api.eyeson.team/rooms/VgoCcMUSQQ6h4zwpEfBuo0rZ',
    gui: 'https://app.eyeson.team/?VgoCcMUSQQ6h4zwpEfBuo0rZ',
    guest_join: 'https://app.eyeson.team/?guest=x',
    websocket: 'https://api.eyeson.team/rt?access_key=VgoCcMUSQQ6h4zwpEfBuo0rZ',
  },
  options: {},
  recording: null,
});

/** The `n`th of many running rooms. */
export const roomReply = (n: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: `room${n}`,
  name: `Room ${n}`,
  ready: true,
  started_at: '2024-05-14T13:34:19.468Z',
  shutdown: false,
  guest_token: `guest${n}`,
  ...changes,
});

export const participantReply = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'anna',
  room_id: '6643685b858f54f55edef723',
  name: 'Anna',
  avatar: null,
  guest: true,
  online: true,
  ...changes,
});
