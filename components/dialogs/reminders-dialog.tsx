import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { shortTime } from '../../lib/shared/i18n/format.ts';
import { toName } from '../../lib/shared/i18n/name.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { useLiveQuery } from '../state/live-query.ts';
import { ExpiryWarning } from './expiry-warning.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { fromLocal, nextHalfHour, toLocal } from '../../lib/shared/i18n/format.ts';
import css from './rows.module.css';
import { TimeField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/** Lists, adds and removes the reminders of a room: times at which guests are expected. */
export function RemindersDialog({ room }: { room: Room }) {
  const time = useSignal(toLocal(nextHalfHour()));
  const { problem, run, reject } = useFormAction();
  const plans = useLiveQuery(() => db.plans.where({ roomId: room.id }).sortBy('at'));

  const add = async () => {
    const at = fromLocal(time.value);
    if (at === undefined || at <= Date.now()) return reject(i18n.t('rooms.noTime'), 'plan-time');
    await run(() => sendMessage('reminder.add', { roomId: room.id, at }));
    return false;
  };

  return (
    <Dialog
      title={i18n.t('rooms.plansOf', [shortRoomName(room)])}
      action={i18n.t('rooms.addTime')}
      onAction={add}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.plansHelp')}</p>
      <ul class={css.rows}>
        {(plans.value?.ok ? plans.value.value : []).map(({ id, at, title }) => (
          <li key={id} class={css.row}>
            <span class={css.words} dir="auto">
              {shortTime(at, Date.now())} <bdi>{toName(title)}</bdi>
            </span>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('rooms.removeTime', [shortTime(at, Date.now())])}
              onClick={() => reportErrors(run(() => sendMessage('reminder.remove', { id })))}
            >
              {i18n.t('rooms.remove')}
            </button>
          </li>
        ))}
      </ul>
      <TimeField id="plan-time" label={i18n.t('rooms.time')} time={time} />
      <ExpiryWarning room={room} at={fromLocal(time.value)} />
    </Dialog>
  );
}
