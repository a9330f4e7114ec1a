import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { copyText } from '../page/clipboard.ts';
import { attempt } from '../state/attempt.ts';
import { complain, say } from '../state/notice.ts';
import { ask } from '../../lib/ask.ts';

/** Puts a room's guest link on the clipboard, and says so. */
export async function copyGuestLink({ id, guestLink }: Pick<Room, 'id' | 'guestLink'>): Promise<void> {
  await tellCopied(guestLink);
  await attempt(() => ask('room.used', { roomId: id }));
}

/** Copies a guest link; where the browser refuses, shows it instead. */
export async function tellCopied(guestLink: string): Promise<void> {
  const copied = await copyText(guestLink);
  say(
    copied
      ? { text: i18n.t('popup.linkCopied') }
      : { text: i18n.t('popup.linkNotCopied'), failed: true, link: guestLink },
  );
}

/** Opens the meeting as host in a new tab: starts it, or joins while it runs. */
export async function openMeeting(room: Pick<Room, 'id'>): Promise<void> {
  await attempt(() => ask('meeting.open', { roomId: room.id }));
}

/** Shows one team's rooms, and makes new ones there; without a team, the rooms of all. */
export const chooseTeam = (accountId: string | undefined): Promise<void> =>
  attempt(() => ask('team.choose', accountId === undefined ? {} : { accountId }));

/** Asks Eyeson for the rooms now. What it says then stands with the account; what the browser says, nowhere but here. */
export async function refreshRooms(): Promise<void> {
  const done = await ask('rooms.refresh');
  if (done.ok || (done.error.kind !== 'storage' && done.error.kind !== 'updated')) return;
  complain(done.error, () => run(refreshRooms()));
}
