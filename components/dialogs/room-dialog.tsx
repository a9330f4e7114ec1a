import type { OpenDialog } from '../state/dialogs.ts';
import { CoHostsDialog } from './co-hosts-dialog.tsx';
import { DeleteDialog, EndMeetingDialog, RenewDialog } from './confirm-dialogs.tsx';
import { DoorsDialog } from './doors-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { RemindersDialog } from './reminders-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';

const dialogs = {
  coHosts: CoHostsDialog,
  delete: DeleteDialog,
  doors: DoorsDialog,
  edit: EditDialog,
  event: EventDialog,
  marks: NoteDialog,
  plans: RemindersDialog,
  qr: QrDialog,
  renew: RenewDialog,
  share: ShareDialog,
  stop: EndMeetingDialog,
};

/** Renders the dialog of the given kind. Kept in a file of its own so that it can be loaded on first use. */
export function RoomDialog({ kind, room, rooms }: OpenDialog) {
  if (kind === 'keys') return <ShortcutsDialog />;
  const Dialog = dialogs[kind];
  return <Dialog room={room} rooms={rooms} />;
}
