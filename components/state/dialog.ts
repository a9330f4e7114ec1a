import { type ReadonlySignal, signal } from '@preact/signals';
import type { Room } from '../../lib/rooms/database.ts';

/** What can be done with a room that takes more than a click. */
export type DialogKind = 'coHosts' | 'doors' | 'edit' | 'event' | 'plans' | 'qr' | 'stop';

export interface OpenDialog {
  kind: DialogKind;
  room: Room;
}

const current = signal<OpenDialog>();

/** The dialog that is open, if any. */
export const openedDialog: ReadonlySignal<OpenDialog | undefined> = current;

export function openDialog(kind: DialogKind, room: Room): void {
  current.value = { kind, room };
}

export function closeDialog(): void {
  current.value = undefined;
}
