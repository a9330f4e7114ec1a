import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { requestEyesonAccess } from '../../lib/shared/browser/permissions.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { ColourField, Swatch } from '../kit/colour.tsx';
import { LineField } from '../kit/fields.tsx';
import { Section } from '../kit/section.tsx';
import { refreshRooms } from '../rooms/actions.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { type AccountValues, useAccountForm } from './account-form.ts';
import css from './account-section.module.css';
import { DisconnectTeam, KeyField } from './api-key.tsx';

interface AccountFieldsProps {
  values: AccountValues;
  /** There are other teams to tell this one from. */
  several: boolean;
  /** Eyeson's name for the team, as far as it is known. */
  team: string | undefined;
  onType: (typed: Partial<AccountValues>) => void;
}

/** What stands in the account form. */
export function AccountFields({ values, several, team, onType }: AccountFieldsProps) {
  const id = useId();
  return (
    <>
      <KeyField value={values.key} onInput={(key) => onType({ key })} />
      <LineField
        id={id}
        label={i18n.t('options.yourName')}
        help={i18n.t('options.yourNameHelp')}
        autocomplete="name"
        placeholder={i18n.t('options.host')}
        value={values.name}
        onType={(name) => onType({ name })}
      />
      {several && (
        <>
          <LineField
            id={`${id}-team`}
            label={i18n.t('teams.name')}
            placeholder={team}
            value={values.label}
            onType={(label) => onType({ label })}
          />
          <ColourField value={values.colour} onChange={(colour) => onType({ colour })} />
        </>
      )}
    </>
  );
}

/** The way back for a host who has taken the permission to reach Eyeson away. */
export function AllowAccess({ error }: { error: AppError | undefined }) {
  if (error?.kind !== 'no-access') return null;
  return (
    <button type="button" onClick={() => reportErrors(allow())}>
      {i18n.t('options.allowAccess')}
    </button>
  );
}

async function allow(): Promise<void> {
  if (await requestEyesonAccess()) await refreshRooms();
}

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

/** The teams with their keys, and how the host is called there. What was typed stays, whatever comes of it. */
export function AccountSection({ accounts, healths }: Pick<Snapshot, 'accounts' | 'healths'>) {
  const adding = useSignal(false);
  const chosen = useSignal<string>();
  const account = adding.value ? undefined : (accounts.find(({ id }) => id === chosen.value) ?? accounts[0]);
  const health = account && healths.get(account.id);
  const turnTo = (accountId: string | undefined) => {
    adding.value = accountId === undefined;
    chosen.value = accountId;
  };
  const several = accounts.length > (account ? 1 : 0);
  const form = useAccountForm(account, health, { isLast: !several, onSaved: turnTo });
  return (
    <Section title={i18n.t('options.account')}>
      {accounts.length > 0 && (
        <Teams
          accounts={accounts}
          edited={account}
          onTurn={(accountId) => {
            form.reset();
            turnTo(accountId);
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
        <AccountFields values={form.values} several={several} team={account?.team} onType={form.type} />
        <div class={css.buttons}>
          <button type="submit" class="primary" aria-disabled={form.busy.value}>
            {i18n.t('options.saveAndCheck')}
          </button>
          {account && <DisconnectTeam onForget={() => reportErrors(form.forget())} />}
        </div>
      </form>
      <output class={`${css.verdict} ${css[form.verdict.tone] ?? ''}`}>{form.verdict.text}</output>
      <AllowAccess error={health?.error} />
    </Section>
  );
}
