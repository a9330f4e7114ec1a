import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { settings } from '../../lib/settings.ts';
import { useSetting } from '../state/use-setting.ts';
import { Labelled } from '../parts/labelled.tsx';

const CHOICES = [2, 5, 10];

/** After how many minutes *Later* is. */
export function LaterChoice() {
  const [minutes, change] = useSetting(settings.laterMinutes);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.later')} for={id}>
      <select
        id={id}
        class="field"
        value={minutes.value}
        onChange={({ currentTarget }) => run(change(Number(currentTarget.value)))}
      >
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {i18n.t('quiet.afterMinutes', [each])}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
