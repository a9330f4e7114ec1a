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
  const snapshot = model.snapshot.value;
  if (!snapshot) return null;
  return (
    <main class={css.options}>
      <header class={css.header}>
        <img src="/icon.svg" alt="" />
        <h1>{i18n.t('manifest.name')}</h1>
      </header>
      {snapshot.ok ? <Sections model={model} snapshot={snapshot.value} /> : <StorageFailure />}
    </main>
  );
}

function Sections({ model, snapshot }: { model: Store; snapshot: Snapshot }) {
  const now = model.now.value;
  return (
    <>
      {!snapshot.account && <GettingStarted />}
      <AccountSection accounts={snapshot.accounts} healths={snapshot.healths} />
      <RoomsSection model={model} snapshot={snapshot} />
      <NewRoomsSection now={now} />
      <InvitationSection account={snapshot.account} first={snapshot.first} />
      <NotificationsSection />
      <MailSection accounts={snapshot.accounts} now={now} />
      <PrivacySection />
    </>
  );
}
