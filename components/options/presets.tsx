import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { optionGroups, optionValue } from '../../lib/shared/rooms/options.ts';
import type { Preset, RoomDefaults } from '../../lib/shared/settings/presets.ts';
import { shortName } from '../../lib/shared/rooms/names.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { type Option, optionLabel, valueLabel } from '../dialogs/option-fields.tsx';
import { PresetDialog } from '../dialogs/preset-dialog.tsx';
import { refusalText, savePreset } from '../state/save-preset.ts';
import { useSetting } from '../state/settings.ts';
import { Refusal } from './refusal.tsx';
import refusalCss from './refusal.module.css';
import css from './presets.module.css';

/**
 * Lists the defaults of new rooms and all presets, which can be edited, added, removed and restored.
 * Renders nothing until they are loaded.
 */
export function Presets() {
  const [all] = useSetting(settings.newRooms);
  const [presets, change, problem] = useSetting(settings.presets);
  const opened = useSignal<{ title: string; defaults: RoomDefaults | Preset }>();
  const removed = useSignal<Preset>();
  const refusal = useSignal('');
  const statusElement = useRef<HTMLOutputElement>(null);
  if (!all.value || !presets.value) return null;
  const known = presets.value;

  const open = (title: Phrase, defaults: RoomDefaults | Preset) => {
    opened.value = { title, defaults };
  };
  const remove = async (preset: Preset) => {
    removed.value = preset;
    // The clicked button disappears with its row, so the focus moves to the status first.
    statusElement.current?.focus();
    await change(known.filter(({ id }) => id !== preset.id));
  };
  const undo = async (preset: Preset) => {
    removed.value = undefined;
    statusElement.current?.focus();
    await change([...known, preset]);
  };
  const add = async (preset: Preset) => {
    const why = await savePreset(preset);
    refusal.value = why ? refusalText(why) : '';
  };

  return (
    <div class={css.presets}>
      <p>{i18n.t('presets.help')}</p>
      <ul class={css.rows}>
        <Row name={i18n.t('presets.all')} defaults={all.value} onEdit={open} />
        {known.map((preset) => (
          <Row
            key={preset.id}
            name={preset.name}
            defaults={preset}
            onEdit={open}
            onRemove={() => reportErrors(remove(preset))}
          />
        ))}
      </ul>
      <output ref={statusElement} tabIndex={-1}>
        {removed.value && (
          <>
            {i18n.t('popup.roomDeleted', [shortName(removed.value.name)])}{' '}
            <button
              type="button"
              class="link"
              onClick={() => removed.value && reportErrors(undo(removed.value))}
            >
              {i18n.t('popup.undo')}
            </button>
          </>
        )}
      </output>
      <div class={css.buttons}>
        <button type="button" onClick={() => open(i18n.t('presets.new'), newPreset())}>
          {i18n.t('presets.new')}
        </button>
        {samplePresets(known).map((preset) => (
          <button key={preset.name} type="button" onClick={() => reportErrors(add(preset))}>
            {i18n.t('presets.add', [shortName(preset.name)])}
          </button>
        ))}
      </div>
      {refusal.value && (
        <p role="alert" class={refusalCss.refusal}>
          {refusal}
        </p>
      )}
      <Refusal problem={problem} />
      {opened.value && (
        <PresetDialog
          {...opened.value}
          onClose={() => {
            opened.value = undefined;
          }}
        />
      )}
    </div>
  );
}

/** Creates a preset with a new id and default values. @param more values that differ */
export const newPreset = (more: Partial<Preset> = {}): Preset => ({
  id: crypto.randomUUID(),
  name: '',
  roomName: '',
  options: {},
  days: 0,
  ...more,
});

/** Sample presets that can be added. Those whose name is taken are left out. */
export const samplePresets = (known: Preset[]): Preset[] =>
  [
    newPreset({
      name: i18n.t('presets.interview'),
      options: { broadcast_available: false, lock_available: true },
      days: 30,
    }),
    newPreset({
      name: i18n.t('presets.webinar'),
      options: { layout_available: false, custom_fields: { virtual_background: true } },
    }),
  ].filter(({ name }) => known.every((preset) => preset.name !== name));

/** Summary of all options that differ from Eyeson's defaults, in one line; empty if none does. */
export function presetSummary({ options, days }: RoomDefaults): string {
  const all = optionGroups.flatMap((group): readonly Option[] => group.options);
  const differing = all.filter((option) => optionValue(option, options) !== option.fallback);
  const texts = differing.map(
    (option) => `${optionLabel(option)}: ${valueText(option, optionValue(option, options))}`,
  );
  return [...(days > 0 ? [i18n.plural('presets.dayCount', days)] : []), ...texts].join(' · ');
}

function valueText({ kind }: Option, value: string | boolean): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'presets.on' : 'rooms.value_disabled');
  return kind === 'choice' ? valueLabel(value) : value;
}

interface RowProps {
  name: string;
  defaults: RoomDefaults;
  onEdit: (title: Phrase, defaults: RoomDefaults) => void;
  /** Missing for the defaults, which cannot be removed. */
  onRemove?: () => void;
}

const Row = ({ name, defaults, onEdit, onRemove }: RowProps) => (
  <li class={css.row} aria-label={name}>
    <div class={css.words}>
      <span dir="auto">{name}</span>
      <p class={css.summary}>{presetSummary(defaults) || i18n.t('presets.asEyeson')}</p>
    </div>
    <button
      type="button"
      class="link"
      aria-label={i18n.t('rooms.editRoom', [shortName(name)])}
      onClick={() => onEdit(i18n.t('rooms.editRoom', [shortName(name)]), defaults)}
    >
      {i18n.t('presets.edit')}
    </button>
    {onRemove && (
      <button
        type="button"
        class="link"
        aria-label={i18n.t('rooms.removeHost', [shortName(name)])}
        onClick={onRemove}
      >
        {i18n.t('rooms.remove')}
      </button>
    )}
  </li>
);
