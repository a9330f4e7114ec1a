import { settings } from '../settings.ts';
import type { NewRoom, SentTerms } from './commands.ts';

const DAY = 24 * 3_600_000;

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
