import { i18n } from '#i18n';
import { type Account, db } from '../../lib/rooms/database.ts';
import { useLive } from '../state/use-live.ts';
import { GoogleWishes } from './google-wishes.tsx';
import css from './google-accounts.module.css';

/** What the host wants in each Google account in which they have used our button. */
export function GoogleAccounts({ accounts }: { accounts: Account[] }) {
  const seen = useLive(() => db.googleAccounts.toArray());
  const google = seen.value?.ok ? seen.value.value : [];
  if (google.length === 0 || accounts.length === 0) return null;
  return (
    <>
      <h3 class={css.title}>{i18n.t('teams.google')}</h3>
      <p>{i18n.t('teams.googleHelp')}</p>
      {google.map((each) => (
        <GoogleWishes key={`${each.id} ${each.accountId}`} google={each} accounts={accounts} />
      ))}
    </>
  );
}
