import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Account } from '../../lib/shared/database/database.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { ColourField } from '../kit/colour.tsx';
import { Swatch } from '../kit/swatch.tsx';
import { LineField } from '../kit/fields.tsx';
import { Section } from '../kit/section.tsx';
import { allowAccess } from '../rooms/actions.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { type AccountValues, useAccountForm } from './account-form.ts';
import css from './account-section.module.css';
import { DisconnectTeam, KeyField } from './api-key.tsx';

/** Settings section for teams: API keys and the host's name. Input is kept when saving fails. */
export function AccountSection({ accounts, healths }: Pick<Snapshot, 'accounts' | 'healths'>) {
  const adding = useSignal(false);
  const chosen = useSignal<string>();
  const account = adding.value ? undefined : (accounts.find(({ id }) => id === chosen.value) ?? accounts[0]);
  const health = account && healths.get(account.id);
  const select = (accountId: string | undefined) => {
    adding.value = accountId === undefined;
    chosen.value = accountId;
  };
  const several = accounts.length > (account ? 1 : 0);
  const form = useAccountForm(account, health, { isLast: !several, onSaved: select });
  return (
    <Section title={i18n.t('options.account')}>
      {accounts.length > 0 && (
        <Teams
          accounts={accounts}
          edited={account}
          onSelect={(accountId) => {
            form.reset();
            select(accountId);
          }}
        />
      )}
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          reportErrors(form.save());
        }}
      >
        <AccountFields values={form.values} several={several} team={account?.team} onEdit={form.edit} />
        <div class={css.buttons}>
          <button type="submit" class="primary" aria-disabled={form.busy.value}>
            {i18n.t('options.saveAndCheck')}
          </button>
          {account && <DisconnectTeam team={account} onDisconnect={() => reportErrors(form.disconnect())} />}
        </div>
      </form>
      <output class={`${css.verdict} ${css[form.shownResult.tone] ?? ''}`}>{form.shownResult.text}</output>
      <AllowAccess error={health?.error} />
    </Section>
  );
}

interface AccountFieldsProps {
  values: AccountValues;
  /** Whether there are other teams; only then are the team's name and colour shown. */
  several: boolean;
  /** Eyeson's name for the team, if known. */
  team: string | undefined;
  /** Called with the values that have changed. */
  onEdit: (typed: Partial<AccountValues>) => void;
}

/** Renders the fields of the account form. */
export function AccountFields({ values, several, team, onEdit }: AccountFieldsProps) {
  const id = useId();
  return (
    <>
      <KeyField value={values.key} onInput={(key) => onEdit({ key })} />
      <LineField
        id={id}
        label={i18n.t('options.yourName')}
        help={i18n.t('options.yourNameHelp')}
        autocomplete="name"
        placeholder={i18n.t('options.host')}
        value={values.name}
        onInput={(name) => onEdit({ name })}
      />
      {several && (
        <>
          <LineField
            id={`${id}-team`}
            label={i18n.t('teams.name')}
            placeholder={team}
            value={values.label}
            onInput={(label) => onEdit({ label })}
          />
          <ColourField value={values.colour} onChange={(colour) => onEdit({ colour })} />
        </>
      )}
    </>
  );
}

/**
 * Button that requests the host permission for Eyeson again after the user has revoked it (error
 * `no-access`); renders nothing otherwise.
 */
export function AllowAccess({ error }: { error: AppError | undefined }) {
  if (error?.kind !== 'no-access') return null;
  return (
    <button type="button" onClick={() => reportErrors(allowAccess())}>
      {i18n.t('options.allowAccess')}
    </button>
  );
}

interface TeamsProps {
  accounts: Account[];
  /** The edited team; undefined while one is added. */
  edited: Account | undefined;
  /** Called with the id of the chosen team; undefined to add one. */
  onSelect: (accountId: string | undefined) => void;
}

/** Chooses the edited team, or adds one. With a single team only the Add button is shown. */
export const Teams = ({ accounts, edited, onSelect }: TeamsProps) => (
  <fieldset class={css.teams} aria-label={i18n.t('teams.teams')}>
    {(accounts.length > 1 || !edited) &&
      accounts.map((account) => (
        <button
          key={account.id}
          type="button"
          dir="auto"
          aria-pressed={account.id === edited?.id}
          onClick={() => onSelect(account.id)}
        >
          <Swatch colour={account.colour} />
          {teamName(account)}
        </button>
      ))}
    <button type="button" aria-pressed={!edited} onClick={() => onSelect(undefined)}>
      {i18n.t('teams.add')}
    </button>
  </fieldset>
);
