import { type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/shared/database/database.ts';

/** What can be done with a room that takes more than a click. */
export type DialogKind =
  'coHosts' | 'delete' | 'doors' | 'edit' | 'event' | 'marks' | 'plans' | 'qr' | 'renew' | 'share' | 'stop';

/** A dialog about a room, or the one about the keys. `rooms`: all that it is about, of which `room` is one. */
export type OpenDialog =
  { kind: DialogKind; room: Room; rooms: Room[] } | { kind: 'keys'; room?: never; rooms?: never };

const current = signal<OpenDialog>();

/** The dialog that is open, if any. */
export const openedDialog: ReadonlySignal<OpenDialog | undefined> = current;

export function openDialog(kind: DialogKind, room: Room, rooms = [room]): void {
  current.value = { kind, room, rooms };
}

export function openKeys(): void {
  current.value = { kind: 'keys' };
}

export function closeDialog(): void {
  current.value = undefined;
}
