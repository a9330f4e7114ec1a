import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useEffect } from 'preact/hooks';
import { StorageFailure } from '../notices/storage-failure.tsx';
import { requestDurabilityOnce } from '../state/durability.ts';
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

/** The settings page. Renders nothing until the database has been read, so that nothing moves afterwards. */
export function Options({ store }: { store: Store }) {
  const snapshot = store.snapshot.value;
  if (!snapshot) return null;
  return (
    <main class={css.options}>
      <header class={css.header}>
        <img src="/icon.svg" alt="" />
        <h1>{i18n.t('manifest.name')}</h1>
      </header>
      {snapshot.ok ? <Sections store={store} snapshot={snapshot.value} /> : <StorageFailure />}
    </main>
  );
}

/** Steps to the first room, shown while no API key is set. */
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

function Sections({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const now = store.now.value;
  const hasRooms = snapshot.first.length > 0;
  useEffect(() => requestDurabilityOnce(hasRooms, { isPopup: false }), [hasRooms]);
  return (
    <>
      {!snapshot.account && <GettingStarted />}
      <AccountSection accounts={snapshot.accounts} healths={snapshot.healths} />
      <RoomsSection store={store} snapshot={snapshot} />
      <NewRoomsSection now={now} />
      <InvitationSection account={snapshot.account} first={snapshot.first} />
      <NotificationsSection />
      <MailSection accounts={snapshot.accounts} now={now} />
      <PrivacySection />
    </>
  );
}
