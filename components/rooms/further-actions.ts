import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Door, Presence, Room } from '../../lib/rooms/database.ts';
import { isExpired } from '../../lib/rooms/expired.ts';
import type { MenuItem } from '../parts/menu.tsx';
import { openDialog } from '../state/dialog.ts';
import { closeDoor, mark, renewRoom } from './actions.ts';

interface Row {
  room: Room;
  presence: Presence | undefined;
  door: Door | undefined;
  onDelete: (room: Room) => void;
}

/** What else can be done with a room, in the order of the menu. */
export function furtherActions({ room, presence, door, onDelete }: Row): MenuItem[] {
  const pinned = room.pin !== undefined;
  const muted = room.muted === true;
  const items: (MenuItem | false)[] = [
    isExpired(room) && { label: i18n.t('table.renew'), run: () => run(renewRoom(room)) },
    { label: i18n.t('rooms.edit'), run: () => openDialog('edit', room) },
    { label: i18n.t('rooms.showQrCode'), run: () => openDialog('qr', room) },
    { label: i18n.t('rooms.createEvent'), run: () => openDialog('event', room) },
    { label: i18n.t('rooms.plannedTimes'), run: () => openDialog('plans', room) },
    { label: i18n.t('rooms.addCoHost'), run: () => openDialog('coHosts', room) },
    door
      ? { label: i18n.t('rooms.closeDoors'), run: () => run(closeDoor(room)) }
      : { label: i18n.t('rooms.openDoors'), run: () => openDialog('doors', room) },
    presence !== undefined && { label: i18n.t('rooms.stop'), run: () => openDialog('stop', room) },
    {
      label: i18n.t(muted ? 'rooms.unmute' : 'rooms.mute'),
      run: () => run(mark(room, { muted: muted ? null : true })),
    },
    {
      label: i18n.t(pinned ? 'rooms.unpin' : 'rooms.pin'),
      run: () => run(mark(room, { pin: pinned ? null : Date.now() })),
    },
    { label: i18n.t('popup.delete'), run: () => onDelete(room) },
  ];
  return items.filter((item) => item !== false);
}
