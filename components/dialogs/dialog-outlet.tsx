import { DialogCloser } from '../kit/dialog-closer.ts';
import { lazy } from '../kit/lazy.tsx';
import { closeDialog, openedDialog } from '../state/dialogs.ts';

const Dialog = lazy(async () => (await import('./room-dialog.tsx')).RoomDialog);

/**
 * Renders the dialog that is open (see `openedDialog`); nothing if none is. The dialogs' code is loaded on
 * first use.
 */
export function DialogOutlet() {
  const opened = openedDialog.value;
  return opened ? (
    <DialogCloser.Provider value={closeDialog}>
      <Dialog key={`${opened.kind} ${opened.room?.id}`} {...opened} />
    </DialogCloser.Provider>
  ) : null;
}
