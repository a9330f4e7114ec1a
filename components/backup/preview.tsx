import { i18n } from '#i18n';
import type { Change } from '../../lib/backup/deed.ts';
import type { Plan } from '../../lib/backup/plan.ts';
import { isPreset } from '../../lib/backup/presets.ts';
import css from './preview.module.css';

/** What an import would do, in numbers; read out as they change. */
export function Preview({ plan: { deed, leftOut, unknown } }: { plan: Plan }) {
  const count = (table: Change['table'], isNew: boolean) =>
    deed.changes.filter((change) => change.table === table && (change.before === null) === isNew).length;
  const names = Object.keys(deed.settings.after);
  const presets = names.filter(isPreset);
  const newPresets = presets.filter((name) => deed.settings.before[name] === null);
  const due = [
    [i18n.t('backup.settings'), names.length - presets.length],
    [i18n.t('backup.presets'), newPresets.length],
    [i18n.t('backup.presetsChanged'), presets.length - newPresets.length],
    [i18n.t('backup.teams'), count('accounts', true)],
    [i18n.t('backup.teamsChanged'), count('accounts', false)],
    [i18n.t('backup.rooms'), count('rooms', true)],
    [i18n.t('backup.roomsChanged'), count('rooms', false)],
    [i18n.t('backup.times'), count('plans', true)],
    [i18n.t('backup.coHosts'), count('coHosts', true)],
    [i18n.t('backup.google'), count('googleAccounts', true) + count('googleAccounts', false)],
  ] as const;
  const all = [
    ...due,
    [i18n.t('backup.leftOut'), leftOut] as const,
    [i18n.t('backup.unknown'), unknown] as const,
  ];
  return (
    <div aria-live="polite">
      {due.every(([, number]) => number === 0) && <p>{i18n.t('backup.nothing')}</p>}
      <dl class={css.numbers}>
        {all
          .filter(([, number]) => number > 0)
          .map(([what, number]) => (
            <div key={what} class={css.line}>
              <dt>{what}</dt>
              <dd>{number}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
