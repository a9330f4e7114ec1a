import { DialogCloser } from '../kit/dialog-closer.ts';
import { lazy } from '../kit/lazy.tsx';
import { closeDialog, openedDialog } from '../state/dialogs.ts';

const Dialog = lazy(async () => (await import('./room-dialog.tsx')).RoomDialog);

/** The dialog that is open, if any. */
export function DialogOutlet() {
  const opened = openedDialog.value;
  return opened ? (
    <DialogCloser.Provider value={closeDialog}>
      <Dialog key={`${opened.kind} ${opened.room?.id}`} {...opened} />
    </DialogCloser.Provider>
  ) : null;
}
