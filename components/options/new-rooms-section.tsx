import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n, phrase } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { defaultRoomName, shortName } from '../../lib/shared/rooms/names.ts';
import { useSetting } from '../state/settings.ts';
import { LineField } from '../kit/fields.tsx';
import { Presets } from './presets.tsx';
import { Refusal } from './refusal.tsx';
import { Section } from './section.tsx';

/**
 * Settings section for new rooms: the default name pattern and the presets.
 * @param now milliseconds since 1970, for the example
 */
export function NewRoomsSection({ now }: { now: number }) {
  const [pattern, change, problem] = useSetting(settings.roomName);
  const typed = useSignal<string>();
  const shown = typed.value ?? pattern.value ?? '';
  const id = useId();
  return (
    <Section id="new-rooms">
      <p>{i18n.t('options.newRoomsHow')}</p>
      <LineField
        id={id}
        label={i18n.t('options.roomName')}
        help={i18n.t('options.roomNameHelp', [shortName(defaultRoomName(shown, now))])}
        placeholder={i18n.t('popup.meetingOf', [phrase('{date}')])}
        value={shown}
        onInput={(text) => {
          typed.value = text;
        }}
        onChange={(text) => reportErrors(change(text))}
      />
      <Refusal problem={problem} />
      <Presets />
    </Section>
  );
}
