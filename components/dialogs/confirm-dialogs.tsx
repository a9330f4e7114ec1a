import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useRef } from 'preact/hooks';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { fromLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { TimeField } from '../kit/fields.tsx';
import { renewRooms } from '../rooms/renew-rooms.ts';
import { useFormAction } from '../state/use-action.ts';

/**
 * Asks for confirmation before rooms are deleted of which at least one has a running meeting: deleting ends
 * the meeting.
 */
export function DeleteDialog({ rooms }: { rooms: Room[] }) {
  const { problem, run } = useFormAction();
  const [only] = rooms.length === 1 ? rooms : [];
  const isDeleted = useRef(false);
  const what = only ? shortRoomName(only) : i18n.plural('options.roomCount', rooms.length);
  const remove = async () => {
    isDeleted.current = await run(() => sendMessage('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));
    return isDeleted.current;
  };
  return (
    <Dialog
      title={i18n.t('table.deleteQuestion', [what])}
      action={i18n.t('popup.delete')}
      danger
      onAction={remove}
      problem={problem.value}
      returnTo={(before) => (isDeleted.current || !only || !isRow(before) ? null : menuButtonOf(only))}
    >
      <p>{i18n.plural('table.deleteHelp', rooms.length)}</p>
    </Dialog>
  );
}

// The list has already moved the focus to the next room, which is right only if this room is deleted. On
// cancel, the focus returns to the room's menu button.
const isRow = (before: Element | null) => before?.matches('[data-room]') === true;
const menuButtonOf = ({ id }: Room) =>
  document.querySelector(`[data-room="${CSS.escape(id)}"] [aria-haspopup=menu]`);

/** Asks for confirmation before a meeting is ended for everyone in it. */
export function EndMeetingDialog({ room }: { room: Room }) {
  const { problem, run } = useFormAction();
  return (
    <Dialog
      title={i18n.t('rooms.stopQuestion', [shortRoomName(room)])}
      action={i18n.t('rooms.stopForAll')}
      danger
      onAction={() => run(() => sendMessage('meeting.end', { roomId: room.id }))}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.stopHelp')}</p>
    </Dialog>
  );
}

/**
 * Asks for the new expiry of expired rooms and starts renewing them. The dialog closes at once; `renewal`
 * reports the progress.
 */
export function RenewDialog({ rooms }: { rooms: Room[] }) {
  const until = useSignal('');
  const { problem, reject } = useFormAction();
  const renew = async () => {
    const at = until.value === '' ? null : fromLocal(until.value);
    if (at === undefined || (at !== null && at <= Date.now()))
      return reject(i18n.t('rooms.noTime'), 'renew-until');
    reportErrors(renewRooms(rooms, at === null ? null : new Date(at).toISOString()));
    return true;
  };
  return (
    <Dialog
      title={i18n.plural('table.renewQuestion', rooms.length)}
      action={i18n.t('table.renew')}
      onAction={renew}
      problem={problem.value}
    >
      <TimeField
        id="renew-until"
        label={i18n.t('rooms.expires')}
        help={i18n.t('rooms.expiresHelp')}
        time={until}
      />
    </Dialog>
  );
}
