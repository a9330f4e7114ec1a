import { i18n } from '#i18n';
import { explain } from '../explain.ts';
import { tellThem } from '../presence/tell.ts';
import { db } from '../rooms/database.ts';
import { settings } from '../settings.ts';
import { showWaiting } from './notifications.ts';
import { waitingTitle } from './words.ts';

/**
 * Says the host's first line to those who wait in a room, and in the notification that it was said, or why not. Once
 * said, the same button is *Later*.
 */
export async function tellByButton(roomId: string): Promise<void> {
  const [line = i18n.t('rooms.onMyWay')] = await settings.tellTexts.getValue();
  const said = await tellThem(roomId, line);
  const visit = await db.visits.get(roomId);
  if (!visit || visit.overAt !== undefined) return;
  const second = said.ok ? 'later' : 'tell';
  const title = visit.told ?? waitingTitle(visit.names);
  const message = said.ok ? i18n.t('rooms.told', [line]) : explain(said.error);
  await showWaiting(roomId, { title, message }, 'silent', second);
  await db.visits.update(roomId, { second });
}
