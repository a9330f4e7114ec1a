import type { Room } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';

/**
 * Reads whether notifications are suppressed: switched off, paused, in quiet hours, or muted for a room.
 * @param now milliseconds since 1970
 * @returns a predicate for rooms; an undefined room is not muted
 */
export async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [isEnabled, muteUntil, quietHours] = await Promise.all([
    settings.notifications.getValue(),
    settings.muteUntil.getValue(),
    settings.quietHours.getValue(),
  ]);
  const isSuppressed = !isEnabled || muteUntil > now || isQuiet(quietHours, now);
  return (room) => isSuppressed || room?.muted === true;
}
