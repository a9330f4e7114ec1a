import { openedDialog } from '../state/dialog.ts';
import { late } from './late.tsx';

const Dialog = late(async () => (await import('../dialogs/room-dialog.tsx')).RoomDialog);

/** The dialog that is open, if any. */
export function LateDialogs() {
  const opened = openedDialog.value;
  return opened ? <Dialog key={`${opened.kind} ${opened.room?.id}`} {...opened} /> : null;
}
