import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';
import { shortTime } from '../../lib/shared/i18n/format.ts';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

interface Props {
  room: Room;
  /** The planned time in milliseconds since 1970; undefined if none is entered. */
  at: number | undefined;
}

/**
 * Warns when a room's link expires before a planned time, with a button that removes the expiry. Renders an
 * empty status otherwise.
 */
export function ExpiryWarning({ room, at }: Props) {
  const renewed = useSignal(false);
  const { problem, run } = useFormAction();
  const renew = async () => {
    renewed.value = await run(() =>
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
      {renewed.value && i18n.plural('table.renewed', 1)}
    </output>
  );
}
