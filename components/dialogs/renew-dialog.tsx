import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { renewRooms } from '../rooms/renew-rooms.ts';
import { Dialog } from '../kit/dialog.tsx';
import { fromLocal } from '../../lib/shared/i18n/format.ts';
import { TimeField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';

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
