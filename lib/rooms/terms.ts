import type { NewRoom } from '../messages.ts';
import { settings } from '../settings.ts';
import type { Options } from './options.ts';

const DAY = 24 * 3_600_000;

/** What a new room is made with, beside its name. */
export interface SentTerms {
  options: Options;
  /** ISO 8601; from then on its meeting can no longer be started. */
  expiresAt?: string;
}

/**
 * What the host wants for such a room: by its preset, else as for all new rooms. An end that was asked for goes before.
 * @param now milliseconds since 1970
 */
export async function termsOf({ preset, expiresAt }: NewRoom, now: number): Promise<SentTerms> {
  const chosen = preset && (await settings.presets.getValue()).find(({ id }) => id === preset);
  const { options, days } = chosen || (await settings.newRooms.getValue());
  const ends = expiresAt ?? (days > 0 ? new Date(now + days * DAY).toISOString() : undefined);
  // About the default of `widescreen` Eyeson's documents disagree.
  return { options: { widescreen: true, ...options }, ...(ends && { expiresAt: ends }) };
}
