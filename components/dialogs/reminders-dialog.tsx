import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { db, type Reminder, type Room } from '../../lib/shared/database/database.ts';
import { fromLocal, nextHalfHour, toLocal } from '../../lib/shared/i18n/format.ts';
import { shortName } from '../../lib/shared/i18n/name.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import {
  isAt,
  LATE,
  LEAD_TIMES,
  leadText,
  occurrenceFrom,
  reminderText,
} from '../../lib/shared/rooms/reminders.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { settings } from '../state/lazy-settings.ts';
import { useLiveQuery } from '../state/live-query.ts';
import { useSetting } from '../state/settings.ts';
import { useFormAction } from '../state/use-action.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Labelled, TimeField } from '../kit/fields.tsx';
import { ExpiryWarning } from './expiry-warning.tsx';
import css from './rows.module.css';

/**
 * Lists, adds and removes the reminders of a room: times at which guests are expected, once or every week. Each change
 * is saved at once, so that the dialog is *Done* then, and not cancelled.
 */
export function RemindersDialog({ room }: { room: Room }) {
  const time = useSignal(toLocal(nextHalfHour()));
  const isWeekly = useSignal(false);
  const [lead, setLead] = useLead();
  const hasChanged = useSignal(false);
  const status = useSignal('');
  const { problem, run, reject } = useFormAction();
  const stored = useLiveQuery(() => db.plans.where({ roomId: room.id }).sortBy('at'));
  const reminders = (stored.value?.ok ? stored.value.value : []).flatMap(toCome);

  const add = async () => {
    const at = fromLocal(time.value);
    if (at === undefined || at <= Date.now()) return reject(i18n.t('rooms.noTime'), 'plan-time');
    const before = lead === 'none' ? 0 : lead;
    const every = isWeekly.value && ({ every: 'week' } as const);
    const isThere = (known: Reminder) =>
      isAt(known, at) && (known.at !== at || (known.before === before && (known.every || !every)));
    if (reminders.some(isThere)) return reject(i18n.t('rooms.reminderThere'), 'plan-time');
    const added = { roomId: room.id, at, before, ...every };
    if (await change(() => sendMessage('reminder.add', added)))
      status.value = i18n.t('rooms.reminderAdded', [reminderText(added, Date.now())]);
    return false;
  };
  const remove = async (id: string) => {
    // The clicked button is removed together with its row, so the focus moves to the field first.
    document.getElementById('plan-time')?.focus();
    await change(() => sendMessage('reminder.remove', { id }));
  };
  const change: typeof run = async (task) => {
    status.value = '';
    const isDone = await run(task);
    hasChanged.value ||= isDone;
    return isDone;
  };

  return (
    <Dialog
      title={i18n.t('rooms.plansOf', [shortRoomName(room)])}
      action={i18n.t('rooms.addTime')}
      cancel={hasChanged.value ? i18n.t('rooms.done') : undefined}
      onAction={add}
      problem={problem.value}
    >
      <p>{i18n.t('rooms.plansHelp')}</p>
      <ul class={css.rows}>
        {reminders.map((reminder) => (
          <ReminderRow
            key={reminder.id}
            reminder={reminder}
            room={room}
            onRemove={() => reportErrors(remove(reminder.id))}
          />
        ))}
      </ul>
      <output>{status}</output>
      <TimeField id="plan-time" label={i18n.t('rooms.time')} time={time} />
      <LeadField id="plan-lead" lead={lead} onChoose={setLead} />
      <label>
        <input
          type="checkbox"
          checked={isWeekly.value}
          onChange={({ currentTarget }) => {
            isWeekly.value = currentTarget.checked;
          }}
        />{' '}
        {i18n.t('rooms.weekly')}
      </label>
      <ExpiryWarning room={room} at={isWeekly.value ? Infinity : fromLocal(time.value)} />
    </Dialog>
  );
}

interface ReminderRowProps {
  reminder: Reminder;
  room: Room;
  onRemove: () => void;
}

function ReminderRow({ reminder, room, onRemove }: ReminderRowProps) {
  const when = reminderText(reminder, Date.now());
  const title = shortName(reminder.title);
  return (
    <li class={css.row}>
      <span class={css.words}>
        {when} {title !== shortRoomName(room) && <bdi class={css.quiet}>{title}</bdi>}
      </span>
      <button type="button" class="link" aria-label={i18n.t('rooms.removeTime', [when])} onClick={onRemove}>
        {i18n.t('rooms.remove')}
      </button>
    </li>
  );
}

/** A reminder at its next time; nothing for one that is over. */
function toCome(reminder: Reminder): [Reminder] | [] {
  const at = occurrenceFrom(reminder, Date.now() - LATE);
  return at === undefined ? [] : [{ ...reminder, at }];
}

/** How many minutes before its time the host is reminded, or not at all. */
export type Lead = number | 'none';

/** The host's choice of how early to be reminded, as in the settings until another is made; and a function to choose. */
export function useLead(): [lead: Lead, choose: (lead: Lead) => void] {
  const [usual] = useSetting(settings.remindBefore);
  const chosen = useSignal<Lead>();
  const choose = (lead: Lead) => {
    chosen.value = lead;
  };
  return [chosen.value ?? usual.value ?? 0, choose];
}

interface LeadFieldProps {
  id: string;
  lead: Lead;
  onChoose: (lead: Lead) => void;
  /** Whether no reminder is a choice. */
  isOptional?: boolean;
}

/** Field for how early the host is reminded. */
export const LeadField = ({ id, lead, onChoose, isOptional = false }: LeadFieldProps) => (
  <Labelled label={i18n.t('rooms.remindMe')} for={id}>
    <select
      id={id}
      class="field"
      value={String(lead)}
      onChange={({ currentTarget: { value } }) => onChoose(value === 'none' ? value : Number(value))}
    >
      {LEAD_TIMES.map((minutes) => (
        <option key={minutes} value={minutes}>
          {leadText(minutes)}
        </option>
      ))}
      {isOptional && <option value="none">{i18n.t('rooms.noReminder')}</option>}
    </select>
  </Labelled>
);
