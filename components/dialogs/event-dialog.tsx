import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n, type Phrase, phrase } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { openTab } from '../../lib/shared/browser/tabs.ts';
import { icsFile } from '../../lib/shared/invitation/ics.ts';
import { eventUrl, type NewEvent } from '../../lib/shared/invitation/links.ts';
import { type WebCalendar, webCalendars } from '../../lib/shared/invitation/web-calendars.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { Labelled } from '../kit/fields.tsx';
import { roomName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { typeOver, useLinkGuard } from '../notices/link-guard.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { settings } from '../state/lazy-settings.ts';
import { useSetting } from '../state/settings.ts';
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

/** The calendars by the names that their owners know. */
const calendarName = (calendar: WebCalendar): Phrase =>
  ({
    google: i18n.t('options.calendarName'),
    'outlook-work': phrase('Outlook (Microsoft 365)'),
    'outlook-personal': phrase('Outlook.com'),
    yahoo: phrase('Yahoo'),
  })[calendar];

/**
 * Creates a calendar event with the invitation filled in: in a calendar on the web, or as an .ics file. The calendar that
 * was chosen last is offered first. Also adds a reminder for the start, unless the host wants none or the event has begun.
 */
export function EventDialog({ room }: { room: Room }) {
  const title = useSignal<string>(roomName(room));
  const start = useSignal(toLocal(nextHalfHour()));
  const length = useSignal(30);
  const details = useSignal<string>();
  const [lead, setLead] = useLead();
  const [remembered, remember] = useSetting(settings.webCalendar);
  const calendar = remembered.value ?? 'google';
  const { problem, run, reject } = useFormAction();
  const guard = useLinkGuard([
    { text: title.value, write: (text) => typeOver('event-title', text) },
    {
      text: details.value ?? '',
      write: (text) => {
        details.value = text;
      },
    },
  ]);
  const loadDetails = async () => (details.value ??= await invitationText(room, 'event'));
  useEffect(() => reportErrors(loadDetails()), []);

  const remind = (at: number) =>
    lead === 'none' ||
    at <= Date.now() ||
    run(() => sendMessage('reminder.add', { roomId: room.id, at, before: lead, title: title.value }));
  const newEvent = (at: number, text: string) => ({
    title: title.value,
    location: room.guestLink,
    details: text,
    start: new Date(at),
    end: new Date(at + length.value * MINUTE),
  });
  const createEvent = async (deliver: (event: Required<NewEvent>) => unknown) => {
    const at = fromLocal(start.value);
    if (at === undefined) return reject(i18n.t('rooms.noTime'), 'event-start');
    const event = newEvent(at, await loadDetails());
    if (!(await remind(at))) return false;
    await deliver(event);
    return true;
  };
  const saveAsFile = async () => {
    const saved = await createEvent((event) => {
      const content = icsFile(event, Date.now());
      download(new Blob([content], { type: 'text/calendar' }), fileName(event.title, 'ics'));
    });
    if (saved) closeDialog();
  };
  const isCut = eventUrl(calendar, newEvent(fromLocal(start.value) ?? 0, details.value ?? '')).isCut;

  return (
    <Dialog
      title={i18n.t('rooms.eventWith', [shortRoomName(room)])}
      action={i18n.t('rooms.openIn', [calendarName(calendar)])}
      onAction={() => createEvent((event) => openTab(eventUrl(calendar, event).url))}
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
      {guard.warning}
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
      <CalendarField calendar={calendar} onChoose={(chosen) => reportErrors(remember(chosen))} />
      <ExpiryWarning room={room} at={fromLocal(start.value)} />
      <p>
        {i18n.t('rooms.eventHelp')} {lead !== 'none' && i18n.t('rooms.eventReminder')}
      </p>
      <output>{isCut && i18n.t('rooms.eventCut', [calendarName(calendar)])}</output>
      <div class={css.others}>
        <button type="button" onClick={() => reportErrors(saveAsFile())}>
          {i18n.t('more.saveIcs')}
        </button>
      </div>
    </Dialog>
  );
}

interface CalendarFieldProps {
  calendar: WebCalendar;
  onChoose: (calendar: WebCalendar) => void;
}

/** Field for the calendar in which the event is opened. */
const CalendarField = ({ calendar, onChoose }: CalendarFieldProps) => (
  <Labelled label={i18n.t('rooms.calendar')} for="event-calendar">
    <select
      id="event-calendar"
      class="field"
      value={calendar}
      onChange={({ currentTarget }) => {
        const chosen = webCalendars.find((each) => each === currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {webCalendars.map((each) => (
        <option key={each} value={each}>
          {calendarName(each)}
        </option>
      ))}
    </select>
  </Labelled>
);
