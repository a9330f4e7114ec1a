import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { fullDateTime } from '../../lib/shared/i18n/format.ts';
import { roomName, shortName } from '../../lib/shared/rooms/names.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { Notice } from '../kit/notice.tsx';
import { copyGuestLink } from '../rooms/actions.ts';
import { confirmDelete } from '../rooms/changes.ts';
import type { Snapshot, TwinRooms } from '../state/snapshot.ts';
import { runAction } from '../state/toast.ts';
import css from './notices.module.css';

/** Shows rooms that may exist twice by mistake: the host compares the guest links and deletes one, or keeps both. */
export const TwinNotices = ({ twins, presence }: Pick<Snapshot, 'twins' | 'presence'>) => (
  <>
    {twins.map((pair) => (
      <TwinNotice key={pair.twin.id} {...pair} presence={presence} />
    ))}
  </>
);

const TwinNotice = ({ kept, twin, presence }: TwinRooms & Pick<Snapshot, 'presence'>) => (
  <div class={css.twins}>
    <Notice
      text={i18n.t('twins.found', [shortName(roomName(kept))])}
      actions={[{ label: i18n.t('twins.keepBoth'), run: () => reportErrors(dismiss(twin)) }]}
    />
    <ul>
      {[kept, twin].map((room) => (
        <TwinRow key={room.id} room={room} presence={presence} />
      ))}
    </ul>
  </div>
);

function TwinRow({ room, presence }: { room: Room } & Pick<Snapshot, 'presence'>) {
  const name = roomName(room);
  const made = i18n.t('twins.made', [fullDateTime(Date.parse(room.createdAt))]);
  const labelId = `twin-${room.id}`;
  return (
    <li aria-labelledby={labelId}>
      <span id={labelId}>
        <span dir="auto">{shortName(name)}</span> · {made}
      </span>
      <input
        class="field"
        readOnly
        aria-label={i18n.t('popup.guestLink')}
        value={room.guestLink}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <span class={css.twinActions}>
        <button
          type="button"
          class="link"
          aria-describedby={labelId}
          onClick={() => reportErrors(copyGuestLink(room))}
        >
          {i18n.t('popup.copyGuestLink')}
        </button>
        <button
          type="button"
          class="link"
          aria-describedby={labelId}
          onClick={({ currentTarget }) => {
            // The button disappears with its message; the focus moves to the surrounding status element.
            currentTarget.closest('output')?.focus();
            confirmDelete([room], ({ id }) => presence.has(id));
          }}
        >
          {i18n.t('twins.deleteThis')}
        </button>
      </span>
    </li>
  );
}

const dismiss = (twin: Room): Promise<void> =>
  runAction(() => sendMessage('twin.dismiss', { roomId: twin.id }));
