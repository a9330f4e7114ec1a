import { openedDialog } from '../state/dialogs.ts';
import { late } from '../kit/lazy.tsx';

const Dialog = late(async () => (await import('./room-dialog.tsx')).RoomDialog);

/** The dialog that is open, if any. */
export function LateDialogs() {
  const opened = openedDialog.value;
  return opened ? <Dialog key={`${opened.kind} ${opened.room?.id}`} {...opened} /> : null;
}
