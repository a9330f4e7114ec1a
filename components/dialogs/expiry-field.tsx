import { i18n } from '#i18n';
import { Labelled } from '../parts/labelled.tsx';
import css from './expiry-field.module.css';

interface ExpiryFieldProps {
  /** As a `datetime-local` field has it; empty for never. */
  value: string;
  onChange: (value: string) => void;
}

/** Until when a room's link works, on the host's own clock. */
export function ExpiryField({ value, onChange }: ExpiryFieldProps) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const help = `${i18n.t('rooms.expiresHelp')} ${i18n.t('presets.zone', [timeZone])}`;
  return (
    <Labelled label={i18n.t('rooms.expires')} for="edit-expires" help={help}>
      <div class={css.line}>
        <input
          id="edit-expires"
          class="field"
          type="datetime-local"
          aria-describedby="edit-expires-help"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <button type="button" aria-pressed={value === ''} onClick={() => onChange('')}>
          {i18n.t('presets.forEver')}
        </button>
      </div>
    </Labelled>
  );
}
