import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { settings } from '../../lib/settings.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useSetting } from '../state/use-setting.ts';

/** What the button beside *Join meeting* on a notification does: browsers show no third one. */
export function SecondButton() {
  const [second, change] = useSetting(settings.secondButton);
  const id = useId();
  return (
    <Labelled label={i18n.t('quiet.secondButton')} for={id}>
      <select
        id={id}
        class="field"
        value={second.value}
        onChange={({ currentTarget }) => run(change(currentTarget.value === 'tell' ? 'tell' : 'later'))}
      >
        <option value="later">{i18n.t('alerts.later')}</option>
        <option value="tell">{i18n.t('rooms.tellThem')}</option>
      </select>
    </Labelled>
  );
}
