import type { Room } from '../../shared/database/database.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
import { settings } from '../../shared/settings/settings.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';

/**
 * Reads whether notifications are suppressed: switched off, paused, in quiet hours, or muted for a room. A setting that
 * cannot be read suppresses nothing.
 * @param now milliseconds since 1970
 * @returns a predicate for rooms; an undefined room is not muted
 */
export async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [isEnabled, isPaused, isInQuietHours] = await Promise.all([
    attempt('setting notifications', () => settings.notifications.getValue(), true),
    attempt('setting muteUntil', async () => (await settings.muteUntil.getValue()) > now, false),
    attempt('setting quietHours', async () => isQuiet(await settings.quietHours.getValue(), now), false),
  ]);
  const isSuppressed = !isEnabled || isPaused || isInQuietHours;
  return (room) => isSuppressed || room?.muted === true;
}
