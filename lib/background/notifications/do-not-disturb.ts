import type { Room } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';
import { isQuiet } from '../../shared/settings/quiet-hours.ts';

/** Tells for a room whether the host wants no notifications for it now, for whatever reason. */
export async function suppressionOf(now = Date.now()): Promise<(room: Room | undefined) => boolean> {
  const [wanted, muteUntil, quietHours] = await Promise.all([
    settings.notifications.getValue(),
    settings.muteUntil.getValue(),
    settings.quietHours.getValue(),
  ]);
  const all = !wanted || muteUntil > now || isQuiet(quietHours, now);
  return (room) => all || room?.muted === true;
}
