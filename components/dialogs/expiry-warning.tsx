import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/queries.ts';
import { shortTime } from '../../lib/shared/i18n/format.ts';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

interface Props {
  room: Room;
  /** The time that is being planned, in milliseconds since 1970; undefined while it is none. */
  at: number | undefined;
}

/** Says in time that a room's link no longer works at a planned time, and mends it in one click. */
export function ExpiryWarning({ room, at }: Props) {
  const renewed = useSignal(false);
  const { problem, attempt } = useFormAction();
  const renew = async () => {
    renewed.value = await attempt(() =>
      sendMessage('room.update', { roomId: room.id, changes: { expiresAt: null } }),
    );
  };
  const isLate = !renewed.value && at !== undefined && isExpired(room, at);
  return (
    <output>
      {isLate && room.expiresAt !== null && (
        <>
          {i18n.t('table.endsBefore', [shortTime(Date.parse(room.expiresAt), Date.now())])}{' '}
          <button type="button" class="link" onClick={() => reportErrors(renew())}>
            {i18n.t('table.renew')}
          </button>{' '}
          {problem}
        </>
      )}
      {renewed.value && i18n.t('table.renewed', 1)}
    </output>
  );
}
