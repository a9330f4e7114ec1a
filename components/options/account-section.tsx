import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Standing } from '../state/standing.ts';
import { AccountFields } from './account-fields.tsx';
import { AllowAccess } from './allow-access.tsx';
import { ForgetKey } from './forget-key.tsx';
import { Section } from './section.tsx';
import { Teams } from './teams.tsx';
import { useAccount } from './use-account.ts';
import css from './account-section.module.css';

/** The teams with their keys, and how the host is called there. What was typed stays, whatever comes of it. */
export function AccountSection({ accounts, healths }: Pick<Standing, 'accounts' | 'healths'>) {
  const adding = useSignal(false);
  const chosen = useSignal<string>();
  const account = adding.value ? undefined : (accounts.find(({ id }) => id === chosen.value) ?? accounts[0]);
  const health = account && healths.get(account.id);
  const turnTo = (accountId: string | undefined) => {
    adding.value = accountId === undefined;
    chosen.value = accountId;
  };
  const several = accounts.length > (account ? 1 : 0);
  const form = useAccount(account, health, { isLast: !several, onSaved: turnTo });
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
          run(form.save());
        }}
      >
        <AccountFields values={form.values} several={several} team={account?.team} onType={form.type} />
        <div class={css.buttons}>
          <button type="submit" class="primary" aria-disabled={form.busy.value}>
            {i18n.t('options.saveAndCheck')}
          </button>
          {account && <ForgetKey onForget={() => run(form.forget())} />}
        </div>
      </form>
      <output class={`${css.verdict} ${css[form.verdict.tone] ?? ''}`}>{form.verdict.text}</output>
      <AllowAccess error={health?.error} />
    </Section>
  );
}
