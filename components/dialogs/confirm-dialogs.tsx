import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { fromLocal } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { roomName, shortName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { TimeField } from '../kit/fields.tsx';
import { renewRooms } from '../rooms/renew-rooms.ts';
import { useFormAction } from '../state/use-action.ts';

/** Asks before rooms are deleted of which some run: their meetings end with them. */
export function DeleteDialog({ rooms }: { rooms: Room[] }) {
  const { problem, attempt } = useFormAction();
  const [only] = rooms.length === 1 ? rooms : [];
  const gone = useRef(false);
  const what = only ? shortName(roomName(only)) : i18n.t('options.roomCount', rooms.length);
  const remove = async () => {
    gone.current = await attempt(() => sendMessage('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));
    return gone.current;
  };
  return (
    <Dialog
      title={i18n.t('table.deleteQuestion', [what])}
      action={i18n.t('popup.delete')}
      danger
      onAction={remove}
      problem={problem.value}
      returnTo={(before) => (gone.current || !only || !isRow(before) ? null : menuOf(only))}
    >
      <p>{i18n.t('table.deleteHelp', rooms.length)}</p>
    </Dialog>
  );
}

// A list has led the focus on to the next room already, which is right only where this one goes.
const isRow = (before: Element | null) => before?.matches('[data-room]') === true;
const menuOf = ({ id }: Room) =>
  document.querySelector(`[data-room="${CSS.escape(id)}"] [aria-haspopup=menu]`);

/** Asks before a meeting is ended for everybody in it. */
export function EndMeetingDialog({ room }: { room: Room }) {
  const { problem, attempt } = useFormAction();
  return (
    <Dialog
      title={i18n.t('rooms.stopQuestion', [roomName(room)])}
      action={i18n.t('rooms.stopForAll')}
      danger
      onAction={() => attempt(() => sendMessage('meeting.end', { roomId: room.id }))}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.stopHelp')}</p>
    </Dialog>
  );
}

/** Asks until when the links of expired rooms shall work again; the work itself goes on behind the dialog. */
export function RenewDialog({ rooms }: { rooms: Room[] }) {
  const until = useSignal('');
  const { problem, refuse } = useFormAction();
  const renew = async () => {
    const at = until.value === '' ? null : fromLocal(until.value);
    if (at === undefined || (at !== null && at <= Date.now()))
      return refuse(i18n.t('rooms.noTime'), 'renew-until');
    reportErrors(renewRooms(rooms, at === null ? null : new Date(at).toISOString()));
    return true;
  };
  return (
    <Dialog
      title={i18n.t('table.renewQuestion', rooms.length)}
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
