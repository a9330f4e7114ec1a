import { type Fields, isFields, text } from './body.ts';
import { Refusal } from './reply.ts';

/** Options as every permalink has them until told otherwise (documented). */
export const defaultOptions: Fields = {
  show_names: true,
  show_label: true,
  exit_url: null,
  recording_available: true,
  broadcast_available: true,
  layout_available: true,
  layout: 'auto',
  reaction_available: true,
  guest_token_available: true,
  suggest_guest_names: true,
  lock_available: false,
  kick_available: true,
  sfu_mode: 'ptp',
  layout_users: null,
  layout_name: null,
  layout_map: null,
  voice_activation: false,
  audio_insert: 'audio_only',
  custom_fields: {},
  widescreen: true,
  background_color: '#121212',
};

/** `expires_at` as sent: milliseconds, null for never, undefined when it was not sent. */
export function readExpiry(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return value === undefined ? undefined : null;
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw new Refusal(400, 'expires_at is invalid');
  return time;
}

export function readOptions(value: unknown, base: Fields): Fields {
  if (!isFields(value)) return base;
  const { custom_fields: custom, ...options } = value;
  const before = isFields(base.custom_fields) ? base.custom_fields : {};
  const after = isFields(custom) ? { ...before, ...typed(custom) } : before;
  return { ...base, ...typed(options), custom_fields: after };
}

/** The user a request names; the name is required (documented). */
export function readUser(value: unknown) {
  const user = isFields(value) ? value : {};
  const name = text(user.name);
  if (!name) throw new Refusal(400, 'user name is missing');
  return { name, id: text(user.id), avatar: text(user.avatar) ?? null };
}

/** Forms have only text. */
const typed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, literals.get(value) ?? value]));

const literals = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);
