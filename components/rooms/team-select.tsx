import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { chooseTeam } from './actions.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import type { Snapshot } from '../state/snapshot.ts';
import css from './team-select.module.css';

/** Chooses the team whose rooms are shown and in which new rooms are created, or all teams. */
export const TeamSelect = ({
  accounts,
  account,
  chosen,
}: Pick<Snapshot, 'accounts' | 'account' | 'chosen'>) => (
  <select
    class={css.choice}
    aria-label={i18n.t('teams.team')}
    value={chosen ? account?.id : ''}
    onChange={({ currentTarget }) => reportErrors(chooseTeam(currentTarget.value || undefined))}
  >
    <option value="">{i18n.t('teams.all')}</option>
    {accounts.map((each) => (
      <option key={each.id} value={each.id}>
        {teamName(each)}
      </option>
    ))}
  </select>
);
