import { useSignal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { MAX_DAYS, type Preset, type RoomDefaults } from '../../lib/shared/settings/presets.ts';
import { diffOptions, mergeOptions, withoutDefaults } from '../../lib/shared/rooms/options.ts';
import type { OptionValue } from '../../lib/shared/rooms/options.ts';
import { cleanName, defaultRoomName, shortName } from '../../lib/shared/rooms/names.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { useSetting } from '../state/settings.ts';
import { Dialog } from '../kit/dialog.tsx';
import { refusalOf, refusalText, savePreset } from '../state/save-preset.ts';
import { OptionFields } from './option-fields.tsx';
import { validateOptions } from './option-fields.tsx';
import { TextField } from '../kit/fields.tsx';
import { useFormAction } from '../state/use-action.ts';

interface Props {
  title: string;
  /** What is edited: a preset, or the defaults of all new rooms. */
  defaults: RoomDefaults | Preset;
  /** Called on cancel and after saving. */
  onClose: () => void;
}

/** Edits the defaults of new rooms, or a preset with its name and the name pattern of its rooms. */
export function PresetDialog({ title, defaults, onClose }: Props) {
  const preset = 'id' in defaults ? defaults : undefined;
  const name = useSignal(preset?.name ?? '');
  const pattern = useSignal(preset?.roomName ?? '');
  const days = useSignal(defaults.days > 0 ? String(defaults.days) : '');
  const edits = useSignal<Record<string, OptionValue>>({});
  const [userPattern] = useSetting(settings.roomName);
  const { problem, reject } = useFormAction();

  const save = async () => {
    if (isInvalidDays(days.value)) return reject(i18n.t('presets.badDays'), 'terms-days');
    const message = validateOptions(edits.value);
    if (message) return reject(message);
    const options = withoutDefaults(
      mergeOptions(defaults.options, diffOptions(defaults.options, edits.value)),
    );
    const next = { options, days: Number(days.value) };
    if (preset && !cleanName(name.value)) return reject(i18n.t('rooms.noName'), 'preset-name');
    const refusal = await (preset
      ? savePreset({
          ...next,
          id: preset.id,
          name: cleanName(name.value),
          roomName: cleanName(pattern.value),
        })
      : refusalOf(settings.newRooms.setValue(next)));
    if (!refusal) return true;
    return reject(refusalText(refusal), refusal === 'taken' ? 'preset-name' : undefined);
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
            help={i18n.t('options.roomNameHelp', [
              shortName(defaultRoomName(pattern.value || userPattern.value || '', Date.now())),
            ])}
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
        options={defaults.options}
        edits={edits.value}
        onEdit={(next) => {
          edits.value = next;
        }}
      />
    </Dialog>
  );
}

const isInvalidDays = (days: string) => !/^\d*$/.test(days.trim()) || Number(days) > MAX_DAYS;
