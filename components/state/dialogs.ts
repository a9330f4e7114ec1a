import { type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/shared/database/database.ts';
import { readRoom } from '../../lib/shared/database/reader.ts';

/** Kinds of dialogs about rooms. */
export type DialogKind =
  'coHosts' | 'delete' | 'doors' | 'edit' | 'event' | 'marks' | 'plans' | 'qr' | 'renew' | 'share' | 'stop';

/**
 * An open dialog: about a room, or the list of shortcuts. `rooms` contains all rooms concerned, including
 * `room`.
 */
export type OpenDialog =
  { kind: DialogKind; room: Room; rooms: Room[] } | { kind: 'keys'; room?: never; rooms?: never };

const current = signal<OpenDialog>();

/** The open dialog, if any. */
export const openedDialog: ReadonlySignal<OpenDialog | undefined> = current;

/** Opens a dialog about a room. @param rooms all rooms concerned, including `room` */
export function openDialog(kind: DialogKind, room: Room, rooms = [room]): void {
  current.value = { kind, room, rooms };
}

/** Opens a dialog about a room of which a list knows less than the dialog needs; none if the room is gone. */
export async function openDialogAbout(kind: DialogKind, { id }: Pick<Room, 'id'>): Promise<void> {
  const room = await readRoom(id);
  if (room) openDialog(kind, room);
}

/** Opens the list of keyboard shortcuts. */
export function openShortcuts(): void {
  current.value = { kind: 'keys' };
}

/** Closes the open dialog. */
export function closeDialog(): void {
  current.value = undefined;
}
