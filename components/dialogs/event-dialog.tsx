import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { openTab } from '../../lib/shared/browser/tabs.ts';
import { icsFile } from '../../lib/shared/invitation/ics.ts';
import { eventUrl, type NewEvent, type WebCalendar } from '../../lib/shared/invitation/links.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { Labelled } from '../kit/fields.tsx';
import { roomName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { closeDialog } from '../state/dialogs.ts';
import { ExpiryWarning } from './expiry-warning.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { LeadField, useLead } from './reminders-dialog.tsx';
import css from './event-dialog.module.css';
import { invitationText } from './invitation-text.ts';
import { fromLocal, nextHalfHour, toLocal } from '../../lib/shared/i18n/format.ts';
import { download, fileName } from '../kit/download.ts';
import { TimeField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

const MINUTE = 60_000;
const LENGTHS = [15, 30, 45, 60, 90, 120];

/**
 * Creates a calendar event with the invitation filled in: in Google Calendar, in Outlook or as an .ics
 * file. Also adds a reminder for the start, unless the host wants none or the event has begun.
 */
export function EventDialog({ room }: { room: Room }) {
  const title = useSignal<string>(roomName(room));
  const start = useSignal(toLocal(nextHalfHour()));
  const length = useSignal(30);
  const [lead, setLead] = useLead();
  const { problem, run, reject } = useFormAction();

  const remind = (at: number) =>
    lead === 'none' ||
    at <= Date.now() ||
    run(() => sendMessage('reminder.add', { roomId: room.id, at, before: lead, title: title.value }));
  const createEvent = async (deliver: (event: Required<NewEvent>) => unknown) => {
    const at = fromLocal(start.value);
    if (at === undefined) return reject(i18n.t('rooms.noTime'), 'event-start');
    const details = await invitationText(room, 'event');
    const times = { start: new Date(at), end: new Date(at + length.value * MINUTE) };
    const event = { title: title.value, location: room.guestLink, details, ...times };
    if (!(await remind(at))) return false;
    await deliver(event);
    return true;
  };
  const openIn = (calendar: WebCalendar) => createEvent((event) => openTab(eventUrl(calendar, event)));
  const openInOutlook = async () => {
    if (await openIn('outlook-work')) closeDialog();
  };
  const saveAsFile = async () => {
    const saved = await createEvent((event) => {
      const content = icsFile(event, Date.now());
      download(new Blob([content], { type: 'text/calendar' }), fileName(event.title, 'ics'));
    });
    if (saved) closeDialog();
  };

  return (
    <Dialog
      title={i18n.t('rooms.eventWith', [shortRoomName(room)])}
      action={i18n.t('rooms.openInGoogle')}
      onAction={() => openIn('google')}
      problem={problem.value}
    >
      <Labelled label={i18n.t('rooms.eventTitle')} for="event-title">
        <input
          id="event-title"
          class="field"
          dir="auto"
          value={title.value}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value;
          }}
        />
      </Labelled>
      <TimeField id="event-start" label={i18n.t('rooms.time')} time={start} />
      <div class={css.times}>
        <Labelled label={i18n.t('rooms.eventLength')} for="event-length">
          <select
            id="event-length"
            class="field"
            value={length.value}
            onChange={({ currentTarget }) => {
              length.value = Number(currentTarget.value);
            }}
          >
            {LENGTHS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {i18n.t('rooms.minutes', [minutes])}
              </option>
            ))}
          </select>
        </Labelled>
        <LeadField id="event-lead" lead={lead} onChoose={setLead} isOptional />
      </div>
      <ExpiryWarning room={room} at={fromLocal(start.value)} />
      <p>
        {i18n.t('rooms.eventHelp')} {lead !== 'none' && i18n.t('rooms.eventReminder')}
      </p>
      <div class={css.others}>
        <button type="button" onClick={() => reportErrors(openInOutlook())}>
          {i18n.t('rooms.openInOutlook')}
        </button>
        <button type="button" onClick={() => reportErrors(saveAsFile())}>
          {i18n.t('more.saveIcs')}
        </button>
      </div>
    </Dialog>
  );
}
