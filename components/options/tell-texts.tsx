import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { settings } from '../../lib/settings.ts';
import { useSetting } from '../state/use-setting.ts';
import { Labelled } from '../parts/labelled.tsx';

/** What *Tell them* says: a line each, the first with one click. */
export function TellTexts() {
  const [texts, change] = useSetting(settings.tellTexts);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.tellTexts')} for={id} help={i18n.t('quiet.tellTextsHelp')}>
      <textarea
        id={id}
        class="field"
        rows={3}
        dir="auto"
        placeholder={i18n.t('rooms.onMyWay')}
        aria-describedby={`${id}-help`}
        value={(texts.value ?? []).join('\n')}
        onChange={({ currentTarget }) => run(change(lines(currentTarget.value)))}
      />
    </Labelled>
  );
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
