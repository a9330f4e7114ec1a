import { i18n } from '#i18n';
import type { Account } from '../../lib/rooms/database.ts';
import { Swatch } from '../parts/swatch.tsx';
import { teamName } from '../rooms/team-name.ts';
import css from './teams.module.css';

interface TeamsProps {
  accounts: Account[];
  /** The team in the form; undefined while one is being added. */
  edited: Account | undefined;
  /** Turns to a team, or to a new one. */
  onTurn: (accountId: string | undefined) => void;
}

/** The teams, one of which stands in the form, and the way to a further one. */
export const Teams = ({ accounts, edited, onTurn }: TeamsProps) => (
  <fieldset class={css.teams} aria-label={i18n.t('teams.teams')}>
    {(accounts.length > 1 || !edited) &&
      accounts.map((account) => (
        <button
          key={account.id}
          type="button"
          dir="auto"
          aria-pressed={account.id === edited?.id}
          onClick={() => onTurn(account.id)}
        >
          <Swatch colour={account.colour} />
          {teamName(account)}
        </button>
      ))}
    <button type="button" aria-pressed={!edited} onClick={() => onTurn(undefined)}>
      {i18n.t('teams.add')}
    </button>
  </fieldset>
);
