import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isNotShown } from '../../lib/shared/browser/notification-status.ts';
import { inFirefox } from '../../lib/shared/browser/api.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { LEAD_TIMES, leadText } from '../../lib/shared/rooms/reminders.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { DEFAULT_SNOOZE_MINUTES, settings } from '../../lib/shared/settings/settings.ts';
import { Labelled } from '../kit/fields.tsx';
import { pausedText, pauses } from '../state/pause.ts';
import { useGuardedSave } from '../notices/link-guard.tsx';
import { useSetting } from '../state/settings.ts';
import css from './notifications-section.module.css';
import { QuietHours } from './quiet-hours.tsx';
import { Switch } from './switch.tsx';
import { Refusal } from './refusal.tsx';
import { Section } from './section.tsx';

/** Settings section for notifications, with a test notification. */
export function NotificationsSection() {
  const status = useSignal('');
  const notShown = useNotShown();
  const test = async () => {
    const shown = await sendMessage('notification.test');
    if (!shown.ok) status.value = explain(shown.error);
    else status.value = shown.value ? i18n.t('options.tested') : '';
  };
  return (
    <Section id="notifications">
      <Switch
        label={i18n.t('options.notifications')}
        help={i18n.t('options.notificationsHelp')}
        item={settings.notifications}
      />
      <Switch
        label={i18n.t('quiet.sound')}
        help={inFirefox ? i18n.t('quiet.soundHelp') : undefined}
        item={settings.sound}
      />
      {!inFirefox && <SecondButtonSetting />}
      <SnoozeSetting />
      <ReminderSetting />
      <PauseNotifications />
      <QuietHours />
      <MessageTexts />
      <button type="button" onClick={() => reportErrors(test())}>
        {i18n.t('options.testNotification')}
      </button>
      <output>{status}</output>
      <p role="alert" class={css.problem}>
        {notShown.value && i18n.t('options.notShown')}
      </p>
    </Section>
  );
}

/** Whether the desktop did not show the last notification, kept up to date. */
function useNotShown(): ReadonlySignal<boolean> {
  const notShown = useSignal(false);
  useEffect(() => {
    const read = async () => {
      notShown.value = await isNotShown();
    };
    const readAgain = () => reportErrors(read());
    readAgain();
    browser.storage.session.onChanged.addListener(readAgain);
    return () => browser.storage.session.onChanged.removeListener(readAgain);
  }, []);
  return notShown;
}

const CHOICES = [2, 5, 10];

/** Number of minutes after which a snoozed notification returns. */
export function SnoozeSetting() {
  const [minutes, change, problem] = useSetting(settings.laterMinutes);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.later')} for={id}>
      <select
        id={id}
        class="field"
        value={minutes.value}
        onChange={({ currentTarget }) => reportErrors(change(Number(currentTarget.value)))}
      >
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {i18n.t('quiet.afterMinutes', [each])}
          </option>
        ))}
      </select>
      <Refusal problem={problem} />
    </Labelled>
  );
}

/** How early reminders are shown for which the host chooses nothing else. */
export function ReminderSetting() {
  const [before, change] = useSetting(settings.remindBefore);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.remindBefore')} for={id}>
      <select
        id={id}
        class="field"
        value={String(before.value)}
        onChange={({ currentTarget }) => reportErrors(change(Number(currentTarget.value)))}
      >
        {LEAD_TIMES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {leadText(minutes)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Pauses all notifications for a while or for good, and resumes them. */
export function PauseNotifications() {
  const [until, change, problem] = useSetting(settings.muteUntil);
  const now = Date.now();
  const isMuted = (until.value ?? 0) > now;
  return (
    <div class={css.mute}>
      <output>{isMuted ? pausedText(until.value ?? 0, now) : i18n.t('quiet.muteAll')}</output>
      {isMuted ? (
        <button type="button" onClick={() => reportErrors(change(0))}>
          {i18n.t('quiet.unmute')}
        </button>
      ) : (
        pauses.map(({ label, end }) => (
          <button key={label} type="button" onClick={() => reportErrors(change(end()))}>
            {i18n.t(label)}
          </button>
        ))
      )}
      <Refusal problem={problem} />
    </div>
  );
}

/** Chooses the notification's second button beside *Join meeting*; browsers show at most two. */
export function SecondButtonSetting() {
  const [second, change, problem] = useSetting(settings.secondButton);
  const [minutes] = useSetting(settings.laterMinutes);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.secondButton')} for={id}>
      <select
        id={id}
        class="field"
        value={second.value}
        onChange={({ currentTarget }) =>
          reportErrors(change(currentTarget.value === 'tell' ? 'tell' : 'later'))
        }
      >
        <option value="later">{i18n.t('alerts.later', [minutes.value ?? DEFAULT_SNOOZE_MINUTES])}</option>
        <option value="tell">{i18n.t('rooms.tellThem')}</option>
      </select>
      <Refusal problem={problem} />
    </Labelled>
  );
}

/** Edits the quick replies to waiting guests, one per line. The first is sent by a single click. */
export function MessageTexts() {
  const [texts, change, problem] = useSetting(settings.tellTexts);
  // What was refused stays, to be shortened.
  const typed = useSignal<string>();
  const id = useId();
  const shown = typed.value ?? (texts.value ?? []).join('\n');
  const { commit, warning } = useGuardedSave(id, shown, (text) => reportErrors(change(lines(text))));
  return (
    <Labelled label={i18n.t('quiet.tellTexts')} for={id} help={i18n.t('quiet.tellTextsHelp')}>
      <textarea
        id={id}
        class="field"
        rows={3}
        dir="auto"
        placeholder={i18n.t('rooms.onMyWay')}
        aria-describedby={`${id}-help`}
        value={shown}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onChange={({ currentTarget }) => {
          typed.value = currentTarget.value;
          commit();
        }}
      />
      {warning}
      <Refusal problem={problem} />
    </Labelled>
  );
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
