import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Door, Presence, Room } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';
import type { MenuItem } from '../kit/menu.tsx';
import { type DialogKind, openDialog } from '../state/dialogs.ts';
import { closeDoor, confirmDelete, updateMetadata } from './changes.ts';

interface MenuContext {
  room: Room;
  presence: Presence | undefined;
  door: Door | undefined;
  /** Moves the room up; missing if it cannot be moved. */
  onUp?: (() => void) | undefined;
  /** Moves the room down; missing if it cannot be moved. */
  onDown?: (() => void) | undefined;
  /** Called before the room is deleted, to move the focus. */
  onLeave: (room: Room) => void;
}

/** Items of a room's menu, grouped: edit, invite, meeting, list. */
export function roomMenuItems({ room, presence, door, onUp, onDown, onLeave }: MenuContext): MenuItem[] {
  const pinned = room.pin !== undefined;
  const muted = room.muted === true;
  const isRunning = () => presence !== undefined;
  const onDelete = () => {
    onLeave(room);
    confirmDelete([room], isRunning);
  };
  const dialog = (kind: DialogKind) => () => openDialog(kind, room);
  const items: (MenuItem | false | undefined)[] = [
    { label: i18n.t('rooms.edit'), run: dialog('edit') },
    { label: i18n.t('more.marks'), run: dialog('marks') },
    { label: i18n.t('more.share'), run: dialog('share'), hasSeparator: true },
    { label: i18n.t('rooms.showQrCode'), run: dialog('qr') },
    { label: i18n.t('rooms.createEvent'), run: dialog('event') },
    { label: i18n.t('rooms.plannedTimes'), run: dialog('plans') },
    { label: i18n.t('rooms.coHosts'), run: dialog('coHosts'), hasSeparator: true },
    door
      ? { label: i18n.t('rooms.closeDoors'), run: () => reportErrors(closeDoor(room)) }
      : !isExpired(room) && { label: i18n.t('rooms.openDoors'), run: dialog('doors') },
    {
      label: i18n.t(muted ? 'rooms.unmute' : 'rooms.mute'),
      run: () => reportErrors(updateMetadata(room, { muted: muted ? null : true })),
    },
    {
      label: i18n.t(pinned ? 'rooms.unpin' : 'rooms.pin'),
      run: () => reportErrors(updateMetadata(room, { pin: pinned ? null : Date.now() })),
      hasSeparator: true,
    },
    onUp && { label: i18n.t('more.moveUp'), run: onUp },
    onDown && { label: i18n.t('more.moveDown'), run: onDown },
    isRunning() && { label: i18n.t('rooms.stop'), run: dialog('stop'), hasSeparator: true },
    { label: i18n.t('popup.delete'), run: onDelete, hasSeparator: !isRunning() },
  ];
  return items.filter((item) => typeof item === 'object');
}
