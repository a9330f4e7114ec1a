import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { Labelled } from '../kit/fields.tsx';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { ExpiryWarning } from './expiry-warning.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { fromLocal, nextHalfHour, toLocal } from '../../lib/shared/i18n/format.ts';
import { TimeField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

const MINUTE = 60_000;
const CHOICES = [15, 30, 60];
/** Length of a span around a reminder, in minutes. */
const AROUND = 20;

/**
 * Lets guests into a room before the host: from now for 15, 30 or 60 minutes, or from 5 minutes before a
 * given time until 15 minutes after it. States the cost beforehand.
 */
export function DoorsDialog({ room }: { room: Room }) {
  const choice = useSignal('15');
  const time = useSignal(toLocal(nextHalfHour()));
  const { problem, run, reject } = useFormAction();

  const selectedSpan = () =>
    choice.value === 'planned' ? around(fromLocal(time.value)) : fromNow(Number(choice.value));

  const open = async () => {
    const span = selectedSpan();
    if (!span) return reject(i18n.t('rooms.noTime'), 'doors-time');
    return run(() => sendMessage('door.open', { roomId: room.id, ...span }));
  };

  return (
    <Dialog
      title={i18n.t('rooms.openDoorsOf', [shortRoomName(room)])}
      action={i18n.t('rooms.letIn')}
      onAction={open}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.doorsHelp')}</p>
      <p>{i18n.t('rooms.doorsCost', [billedMinutes(choice.value)])}</p>
      <Labelled label={i18n.t('rooms.howLong')} for="doors-choice">
        <select
          id="doors-choice"
          class="field"
          value={choice.value}
          onChange={({ currentTarget }) => {
            choice.value = currentTarget.value;
          }}
        >
          {CHOICES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {i18n.t('rooms.forMinutes', [minutes])}
            </option>
          ))}
          <option value="planned">{i18n.t('rooms.aroundTime')}</option>
        </select>
      </Labelled>
      {choice.value === 'planned' && (
        <TimeField
          id="doors-time"
          label={i18n.t('rooms.time')}
          help={i18n.t('rooms.aroundHelp')}
          time={time}
        />
      )}
      <ExpiryWarning room={room} at={selectedSpan()?.until} />
    </Dialog>
  );
}

/** What the guests’ early entry may cost at most: while nobody comes, one start follows the other. */
const billedMinutes = (choice: string) => (choice === 'planned' ? AROUND : Number(choice));

const fromNow = (minutes: number) => ({ from: Date.now(), until: Date.now() + minutes * MINUTE });

const around = (time: number | undefined) =>
  time === undefined || time + 15 * MINUTE <= Date.now()
    ? undefined
    : { from: time - 5 * MINUTE, until: time + 15 * MINUTE };
