import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { withoutDefaults } from '../../lib/rooms/changed-options.ts';
import type { Options } from '../../lib/rooms/options.ts';
import rowsCss from './rows.module.css';
import { keepPreset } from './keep-preset.ts';

interface SaveAsPresetProps {
  name: string;
  options: Options;
  onRefuse: (sentence: string) => void;
}

/** Makes a preset of what one room is like. */
export function SaveAsPreset({ name, options, onRefuse }: SaveAsPresetProps) {
  const saved = useSignal('');
  const save = async () => {
    const preset = {
      id: crypto.randomUUID(),
      name,
      roomName: '',
      days: 0,
      options: withoutDefaults(options),
    };
    const refusal = await keepPreset(preset);
    if (refusal) onRefuse(i18n.t(`presets.${refusal}`));
    else saved.value = i18n.t('presets.saved', [name]);
  };
  return (
    <p class={rowsCss.row}>
      <button type="button" class="link" onClick={() => run(save())}>
        {i18n.t('presets.saveAs')}
      </button>
      <output class={rowsCss.words}>{saved}</output>
    </p>
  );
}
