import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { MAX_DAYS, type Preset, type RoomDefaults } from '../../lib/shared/settings/presets.ts';
import { diffOptions, mergeOptions, withoutDefaults } from '../../lib/shared/rooms/options.ts';
import type { OptionValue } from '../../lib/shared/rooms/options.ts';
import { cleanName } from '../../lib/shared/rooms/names.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { defaultRoomName } from '../../lib/shared/rooms/names.ts';
import { useSetting } from '../state/settings.ts';
import { Dialog } from '../kit/dialog.tsx';
import { savePreset, orFull } from '../state/presets.ts';
import { OptionFields } from './option-fields.tsx';
import { refuseOptions } from './option-fields.tsx';
import { TextField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';

interface Props {
  title: string;
  /** What is changed: a preset, or the terms of all new rooms. */
  terms: RoomDefaults | Preset;
  onClose: () => void;
}

/** Changes how rooms will be made, and a preset's names. */
export function PresetDialog({ title, terms, onClose }: Props) {
  const preset = 'id' in terms ? terms : undefined;
  const name = useSignal(preset?.name ?? '');
  const pattern = useSignal(preset?.roomName ?? '');
  const days = useSignal(terms.days > 0 ? String(terms.days) : '');
  const edits = useSignal<Record<string, OptionValue>>({});
  const [usual] = useSetting(settings.roomName);
  const { problem, refuse } = useFormAction();

  const save = async () => {
    if (isWrong(days.value)) return refuse(i18n.t('presets.badDays'), 'terms-days');
    const wrong = refuseOptions(edits.value);
    if (wrong) return refuse(wrong);
    const options = withoutDefaults(mergeOptions(terms.options, diffOptions(terms.options, edits.value)));
    const next = { options, days: Number(days.value) };
    if (preset && !cleanName(name.value)) return refuse(i18n.t('rooms.noName'), 'preset-name');
    const refusal = await (preset
      ? savePreset({
          ...next,
          id: preset.id,
          name: cleanName(name.value),
          roomName: cleanName(pattern.value),
        })
      : orFull(settings.newRooms.setValue(next)));
    if (!refusal) return true;
    return refuse(i18n.t(`presets.${refusal}`), refusal === 'taken' ? 'preset-name' : undefined);
  };

  return (
    <Dialog
      title={title}
      action={i18n.t('rooms.save')}
      onAction={save}
      problem={problem.value}
      onClose={onClose}
    >
      {preset && (
        <>
          <TextField id="preset-name" label={i18n.t('rooms.name')} value={name} />
          <TextField
            id="preset-room"
            label={i18n.t('options.roomName')}
            help={i18n.t('options.roomNameHelp', {
              example: defaultRoomName(pattern.value || usual.value || '', Date.now()),
              date: '{date}',
            })}
            value={pattern}
          />
        </>
      )}
      <TextField
        id="terms-days"
        label={i18n.t('presets.days')}
        help={i18n.t('rooms.expiresHelp')}
        value={days}
      />
      <OptionFields
        options={terms.options}
        edits={edits.value}
        onEdit={(next) => {
          edits.value = next;
        }}
      />
    </Dialog>
  );
}

const isWrong = (days: string) => !/^\d*$/.test(days.trim()) || Number(days) > MAX_DAYS;
