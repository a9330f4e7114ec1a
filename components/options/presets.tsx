import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Preset, Terms } from '../../lib/presets.ts';
import { settings } from '../../lib/settings.ts';
import { keepPreset } from '../dialogs/keep-preset.ts';
import { TermsDialog } from '../dialogs/terms-dialog.tsx';
import { complain } from '../state/notice.ts';
import { useSetting } from '../state/use-setting.ts';
import { newPreset, offered } from './offered-presets.ts';
import css from './presets.module.css';
import { termsSummary } from './terms-summary.ts';

/** How new rooms are made: all of them, and those of a preset. */
export function Presets() {
  const [all] = useSetting(settings.newRooms);
  const [presets, change] = useSetting(settings.presets);
  const opened = useSignal<{ title: string; terms: Terms | Preset }>();
  const removed = useSignal<Preset>();
  const said = useRef<HTMLOutputElement>(null);
  if (!all.value || !presets.value) return null;
  const known = presets.value;

  const open = (name: string, terms: Terms | Preset) => {
    opened.value = { title: i18n.t('rooms.editRoom', [name]), terms };
  };
  const remove = async (preset: Preset) => {
    removed.value = preset;
    // The button goes with its row.
    said.current?.focus();
    await change(known.filter(({ id }) => id !== preset.id));
  };
  const undo = async (preset: Preset) => {
    removed.value = undefined;
    said.current?.focus();
    await change([...known, preset]);
  };
  const add = async (preset: Preset) => {
    if (await keepPreset(preset)) complain({ kind: 'storage' });
  };

  return (
    <div class={css.presets}>
      <p>{i18n.t('presets.help')}</p>
      <ul class={css.rows}>
        <Row name={i18n.t('presets.all')} terms={all.value} onEdit={open} />
        {known.map((preset) => (
          <Row
            key={preset.id}
            name={preset.name}
            terms={preset}
            onEdit={open}
            onRemove={() => run(remove(preset))}
          />
        ))}
      </ul>
      <output ref={said} tabIndex={-1}>
        {removed.value && (
          <>
            {i18n.t('popup.roomDeleted', [removed.value.name])}{' '}
            <button type="button" class="link" onClick={() => removed.value && run(undo(removed.value))}>
              {i18n.t('popup.undo')}
            </button>
          </>
        )}
      </output>
      <div class={css.buttons}>
        <button type="button" onClick={() => open(i18n.t('presets.new'), newPreset())}>
          {i18n.t('presets.new')}
        </button>
        {offered(known).map((preset) => (
          <button key={preset.name} type="button" onClick={() => run(add(preset))}>
            {i18n.t('presets.add', [preset.name])}
          </button>
        ))}
      </div>
      {opened.value && (
        <TermsDialog
          {...opened.value}
          onClose={() => {
            opened.value = undefined;
          }}
        />
      )}
    </div>
  );
}

interface RowProps {
  name: string;
  terms: Terms;
  onEdit: (name: string, terms: Terms) => void;
  onRemove?: () => void;
}

const Row = ({ name, terms, onEdit, onRemove }: RowProps) => (
  <li class={css.row} aria-label={name}>
    <div class={css.words}>
      <span dir="auto">{name}</span>
      <p class={css.summary}>{termsSummary(terms) || i18n.t('presets.asEyeson')}</p>
    </div>
    <button
      type="button"
      class="link"
      aria-label={i18n.t('rooms.editRoom', [name])}
      onClick={() => onEdit(name, terms)}
    >
      {i18n.t('rooms.edit')}
    </button>
    {onRemove && (
      <button type="button" class="link" aria-label={i18n.t('rooms.removeHost', [name])} onClick={onRemove}>
        {i18n.t('rooms.remove')}
      </button>
    )}
  </li>
);
