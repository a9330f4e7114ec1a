import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/shared/database/database.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { ColourField } from '../kit/colour.tsx';
import { Swatch } from '../kit/swatch.tsx';
import { LineField } from '../kit/fields.tsx';
import { allowAccess } from '../rooms/actions.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { type AccountValues, useAccountForm } from './account-form.ts';
import css from './account-section.module.css';
import { DisconnectTeam, KeyField } from './api-key.tsx';
import { Refusal } from './refusal.tsx';
import { Section } from './section.tsx';

interface Props extends Pick<Snapshot, 'accounts' | 'healths'> {
  hasRooms: boolean;
}

/** Settings section for teams: API keys and the host's name. Input is kept when saving fails. */
export function AccountSection({ accounts, healths, hasRooms }: Props) {
  const adding = useSignal(false);
  const chosen = useSignal<string>();
  const keyInput = useRef<HTMLInputElement>(null);
  const account = adding.value ? undefined : (accounts.find(({ id }) => id === chosen.value) ?? accounts[0]);
  const health = account && healths.get(account.id);
  const select = (accountId: string | undefined) => {
    adding.value = accountId === undefined;
    chosen.value = accountId;
  };
  const several = accounts.length > (account ? 1 : 0);
  const form = useAccountForm(account, health, {
    isLast: !several,
    hasRooms,
    onSaved: select,
  });
  const open = (accountId: string | undefined) => {
    form.reset();
    select(accountId);
  };
  const save = async () => {
    if (await form.save()) keyInput.current?.focus();
  };
  const isNew = account === undefined;
  useLayoutEffect(() => {
    if (isNew) keyInput.current?.focus();
  }, [isNew]);
  const { text, tone, isAboutKey = false } = form.shownResult;
  return (
    <Section id="account">
      {several && <Teams accounts={accounts} edited={account} onSelect={open} />}
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          reportErrors(save());
        }}
      >
        <KeyField
          input={keyInput}
          value={form.values.key}
          refusal={isAboutKey ? text : ''}
          onInput={(key) => form.edit({ key })}
        />
        <AccountFields values={form.values} several={several} team={account?.team} onEdit={form.edit} />
        <Refusal problem={form.nameProblem} />
        <div class={css.buttons}>
          <button type="submit" class="primary" aria-disabled={form.busy.value}>
            {i18n.t('options.saveAndCheck')}
          </button>
          {account && <DisconnectTeam team={account} onDisconnect={() => reportErrors(form.disconnect())} />}
          {account && (
            <button type="button" onClick={() => open(undefined)}>
              {i18n.t('teams.add')}
            </button>
          )}
        </div>
      </form>
      <output class={`${css.verdict} ${css[tone] ?? ''}`}>{isAboutKey ? '' : text}</output>
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

/** Renders the fields of the account form beside the key. */
export function AccountFields({ values, several, team, onEdit }: AccountFieldsProps) {
  const id = useId();
  return (
    <>
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
  /** Called with the id of the chosen team. */
  onSelect: (accountId: string) => void;
}

/** Chooses the edited team. */
export const Teams = ({ accounts, edited, onSelect }: TeamsProps) => (
  <fieldset class={css.teams} aria-label={i18n.t('teams.teams')}>
    {accounts.map((account) => (
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
  </fieldset>
);
