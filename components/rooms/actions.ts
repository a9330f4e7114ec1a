import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Result } from '../../lib/eyeson/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { Room } from '../../lib/rooms/database.ts';
import type { GoogleWishes } from '../../lib/rooms/google-accounts.ts';
import type { Marks } from '../../lib/rooms/marks.ts';
import { copyText } from '../page/clipboard.ts';
import { openDialog } from '../state/dialog.ts';
import { complain, hush, say } from '../state/notice.ts';

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

/** Deletes rooms; for a few seconds it can be undone. */
export const deleteRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));

/** Deletes rooms, after a question where meetings run in them. */
export function askToDelete(rooms: Room[], presence: ReadonlyMap<string, unknown>): void {
  const running = rooms.find(({ id }) => presence.has(id));
  if (running) openDialog('delete', running, rooms);
  else run(deleteRooms(rooms));
}

/** Undoes Delete. */
export const keepRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.keep', { roomIds: rooms.map(({ id }) => id) }));

/** Shows one team's rooms, and makes new ones there; without a team, the rooms of all. */
export const chooseTeam = (accountId: string | undefined): Promise<void> =>
  attempt(() => ask('team.choose', accountId === undefined ? {} : { accountId }));

/** Keeps what the host wants in one of their Google accounts. */
export const markGoogle = (id: number, wishes: GoogleWishes): Promise<void> =>
  attempt(() => ask('google.mark', { id, wishes }));

/** Keeps the host's own marks on a room. */
export const mark = (room: Pick<Room, 'id'>, marks: Marks): Promise<void> =>
  attempt(() => ask('room.mark', { roomId: room.id, marks }));

/** Keeps the same marks on many rooms. */
export const markAll = (rooms: Pick<Room, 'id'>[], marks: Marks): Promise<void> =>
  attempt(() => ask('rooms.mark', { roomIds: rooms.map(({ id }) => id), marks }));

/** Lets an expired room's link work again, for ever. */
export const renewRoom = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('room.change', { roomId: room.id, changes: { expiresAt: null } }));
/** Puts pinned rooms into this order. */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('pins.order', { roomIds: rooms.map(({ id }) => id) }));

export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('door.close', { roomId: room.id }));

/** Takes the notification of a room's guests away for a while. */
export const remindLater = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('alert.later', { roomId: room.id }));

/** Says a line to those who wait, and that it was said. */
export const tellThem = (room: Pick<Room, 'id'>, text: string): Promise<void> =>
  attempt(async () => {
    const said = await ask('meeting.tell', { roomId: room.id, text });
    if (said.ok) say({ text: i18n.t('rooms.told', [text]) });
    return said;
  });

/** Asks Eyeson for the rooms now. What goes wrong stands with the account, not here. */
export async function refreshRooms(): Promise<void> {
  await ask('rooms.refresh');
}

/** Does something for the host; says what went wrong, and offers to try again. */
async function attempt(task: () => Promise<Result<unknown>>): Promise<void> {
  const result = await task();
  if (!result.ok)
    complain(result.error, () => {
      hush();
      run(attempt(task));
    });
}
