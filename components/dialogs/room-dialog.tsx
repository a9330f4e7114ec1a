import type { OpenDialog } from '../state/dialog.ts';
import { CoHostsDialog } from './co-hosts-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DoorsDialog } from './doors-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { PlansDialog } from './plans-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';

const dialogs = {
  coHosts: CoHostsDialog,
  delete: DeleteDialog,
  doors: DoorsDialog,
  edit: EditDialog,
  event: EventDialog,
  plans: PlansDialog,
  qr: QrDialog,
  renew: RenewDialog,
  stop: StopDialog,
};

/** The dialog for what the host wants to do with a room. */
export function RoomDialog({ kind, room, rooms }: OpenDialog) {
  const Dialog = dialogs[kind];
  return <Dialog room={room} rooms={rooms} />;
}
