import { i18n } from '#i18n';
import type { Door } from '../../lib/rooms/database.ts';
import { lasting, moment } from '../page/times.ts';

/** So far the page's clock may be behind, in milliseconds: a door that was opened just now is not one that will be. */
const BEHIND_MS = 10_000;

/** What a row says of its door: how long it stays open and what it has cost, or when it opens. */
export function doorText(door: Door, now: number): string {
  if (door.error || door.until <= now) return '';
  if (door.from > now + BEHIND_MS) return i18n.t('rooms.doorsPlanned', [moment(door.from, now)]);
  const left = lasting(now, door.until) ?? i18n.t('popup.moment');
  const starts = door.starts > 0 ? ` · ${i18n.t('rooms.starts', door.starts)}` : '';
  return i18n.t('rooms.doorsOpen', [left]) + starts;
}
