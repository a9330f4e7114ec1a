import { i18n } from '#i18n';
import { StorageFailure } from '../notices/storage-failure.tsx';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { AccountSection } from './account-section.tsx';
import { InvitationSection } from './invitation-section.tsx';
import { MailSection } from './mail-section.tsx';
import { NewRoomsSection } from './new-rooms-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import css from './options.module.css';
import { PrivacySection } from './privacy-section.tsx';
import { RoomsSection } from './rooms-section.tsx';

/** The way from nothing to a first room, while there is no key. */
export const GettingStarted = () => (
  <section class={css.start}>
    <h2>{i18n.t('options.gettingStarted')}</h2>
    <ol>
      <li>{i18n.t('options.step1')}</li>
      <li>{i18n.t('options.step2')}</li>
      <li>{i18n.t('options.step3')}</li>
    </ol>
  </section>
);

/** The options page. Blank until the database has answered, so that nothing jumps when it does. */
export function Options({ model }: { model: Store }) {
  const standing = model.standing.value;
  if (!standing) return null;
  return (
    <main class={css.options}>
      <header class={css.header}>
        <img src="/icon.svg" alt="" />
        <h1>{i18n.t('manifest.name')}</h1>
      </header>
      {standing.ok ? <Sections model={model} standing={standing.value} /> : <StorageFailure />}
    </main>
  );
}

function Sections({ model, standing }: { model: Store; standing: Snapshot }) {
  const now = model.now.value;
  return (
    <>
      {!standing.account && <GettingStarted />}
      <AccountSection accounts={standing.accounts} healths={standing.healths} />
      <RoomsSection model={model} standing={standing} />
      <NewRoomsSection now={now} />
      <InvitationSection account={standing.account} first={standing.first} />
      <NotificationsSection />
      <MailSection accounts={standing.accounts} now={now} />
      <PrivacySection />
    </>
  );
}
