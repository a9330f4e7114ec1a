import type { OpenDialog } from '../state/dialog.ts';
import { CoHostsDialog } from './co-hosts-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DoorsDialog } from './doors-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MarksDialog } from './marks-dialog.tsx';
import { PlansDialog } from './plans-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';

const dialogs = {
  coHosts: CoHostsDialog,
  delete: DeleteDialog,
  doors: DoorsDialog,
  edit: EditDialog,
  event: EventDialog,
  marks: MarksDialog,
  plans: PlansDialog,
  qr: QrDialog,
  renew: RenewDialog,
  share: ShareDialog,
  stop: StopDialog,
};

/** The dialog for what the host wants to do with a room, or to know of the keys. */
export function RoomDialog({ kind, room, rooms }: OpenDialog) {
  if (kind === 'keys') return <KeysDialog />;
  const Dialog = dialogs[kind];
  return <Dialog room={room} rooms={rooms} />;
}
