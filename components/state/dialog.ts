import { type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/rooms/database.ts';

/** What can be done with a room that takes more than a click. */
export type DialogKind = 'coHosts' | 'doors' | 'edit' | 'event' | 'marks' | 'plans' | 'qr' | 'share' | 'stop';

/** A dialog about one room, or the one about the keys. */
export type OpenDialog = { kind: DialogKind; room: Room } | { kind: 'keys'; room?: never };

const current = signal<OpenDialog>();

/** The dialog that is open, if any. */
export const openedDialog: ReadonlySignal<OpenDialog | undefined> = current;

export function openDialog(kind: DialogKind, room: Room): void {
  current.value = { kind, room };
}

export function openKeys(): void {
  current.value = { kind: 'keys' };
}

export function closeDialog(): void {
  current.value = undefined;
}
