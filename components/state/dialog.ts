import { type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/rooms/database.ts';

/** What can be done with a room that takes more than a click. */
export type DialogKind =
  'coHosts' | 'delete' | 'doors' | 'edit' | 'event' | 'plans' | 'qr' | 'renew' | 'stop';

export interface OpenDialog {
  kind: DialogKind;
  room: Room;
  /** All that it is about, where they are several; `room` is one of them. */
  rooms: Room[];
}

const current = signal<OpenDialog>();

/** The dialog that is open, if any. */
export const openedDialog: ReadonlySignal<OpenDialog | undefined> = current;

export function openDialog(kind: DialogKind, room: Room, rooms = [room]): void {
  current.value = { kind, room, rooms };
}

export function closeDialog(): void {
  current.value = undefined;
}
