import { useSignal } from '@preact/signals';
import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Hours } from '../../lib/shared/settings/quiet-hours.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { weekday, WEEK } from '../../lib/shared/i18n/format.ts';
import { useSetting } from '../state/settings.ts';
import { Refusal } from './refusal.tsx';
import css from './quiet-hours.module.css';

const EVENING: Hours = { from: '18:00', to: '08:00' };

/** Edits the daily hours without notifications, per weekday, and their time zone. */
export function QuietHours() {
  const [quiet, change, problem] = useSetting(settings.quietHours);
  const { zone, days } = quiet.value ?? { zone: '', days: {} };
  const setDay = (day: number, hours: Hours | undefined) => {
    const { [day]: _, ...others } = days;
    reportErrors(change({ zone, days: hours ? { ...others, [day]: hours } : others }));
  };
  return (
    <fieldset class={css.quiet} disabled={quiet.value === undefined}>
      <legend>{i18n.t('quiet.title')}</legend>
      <p class={css.help}>{i18n.t('quiet.help')}</p>
      {WEEK.map((day) => (
        <Day key={day} name={weekday(day)} hours={days[day]} onChange={(hours) => setDay(day, hours)} />
      ))}
      <Zone value={zone} onChange={(next) => reportErrors(change({ zone: next, days }))} />
      <Refusal problem={problem} />
    </fieldset>
  );
}

/** Select for the time zone of the hours. Its more than 400 options are rendered on first focus only. */
function Zone({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const listed = useSignal(false);
  const zones = listed.value ? Intl.supportedValuesOf('timeZone') : [value].filter(Boolean);
  return (
    <label class={css.zone}>
      {i18n.t('quiet.zone')}
      <select
        class="field"
        value={value}
        onFocus={() => {
          listed.value = true;
        }}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{i18n.t('quiet.ownZone')}</option>
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  /** Name of the weekday. */
  name: Phrase;
  /** Undefined if the day has no quiet hours. */
  hours: Hours | undefined;
  onChange: (hours: Hours | undefined) => void;
}

function Day({ name, hours, onChange }: DayProps) {
  return (
    <div class={css.day}>
      <label>
        <input
          type="checkbox"
          checked={hours !== undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? EVENING : undefined)}
        />
        {name}
      </label>
      {hours && (
        <>
          <Time
            label={i18n.t('quiet.from', [name])}
            value={hours.from}
            onChange={(from) => onChange({ ...hours, from })}
          />
          <span aria-hidden="true">–</span>
          <Time
            label={i18n.t('quiet.to', [name])}
            value={hours.to}
            onChange={(to) => onChange({ ...hours, to })}
          />
        </>
      )}
    </div>
  );
}

const Time = (props: { label: string; value: string; onChange: (value: string) => void }) => (
  <input
    type="time"
    required
    class={css.time}
    aria-label={props.label}
    value={props.value}
    onChange={({ currentTarget }) => currentTarget.value && props.onChange(currentTarget.value)}
  />
);
