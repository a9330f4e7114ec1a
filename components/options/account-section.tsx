import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Standing } from '../state/standing.ts';
import { AllowAccess } from './allow-access.tsx';
import { ForgetKey } from './forget-key.tsx';
import { KeyField } from './key-field.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { Section } from './section.tsx';
import { useAccount } from './use-account.ts';
import css from './account-section.module.css';

/** The API key and the host's name. What was typed stays, whatever comes of it. */
export function AccountSection({ account, health }: Pick<Standing, 'account' | 'health'>) {
  const { key, name, typed, busy, verdict, save, forget } = useAccount(account, health);
  const id = useId();
  return (
    <Section title={i18n.t('options.account')}>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(save());
        }}
      >
        <KeyField
          value={key}
          onInput={(value) => {
            typed.value = { ...typed.value, key: value };
          }}
        />
        <Labelled label={i18n.t('options.yourName')} for={id} help={i18n.t('options.yourNameHelp')}>
          <input
            id={id}
            class="field"
            type="text"
            dir="auto"
            autocomplete="name"
            placeholder={i18n.t('options.host')}
            aria-describedby={`${id}-help`}
            value={name}
            onInput={({ currentTarget }) => {
              typed.value = { ...typed.value, name: currentTarget.value };
            }}
          />
        </Labelled>
        <div class={css.buttons}>
          <button type="submit" class="primary" aria-disabled={busy.value}>
            {i18n.t('options.saveAndCheck')}
          </button>
          {account && <ForgetKey onForget={() => run(forget())} />}
        </div>
      </form>
      <output class={`${css.verdict} ${css[verdict.tone] ?? ''}`}>{verdict.text}</output>
      <AllowAccess error={health.error} />
    </Section>
  );
}
