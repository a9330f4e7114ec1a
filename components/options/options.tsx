import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePageTitle } from '../kit/page-title.ts';
import { StorageFailure } from '../notices/storage-failure.tsx';
import { requestDurabilityOnce } from '../state/durability.ts';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { AboutSection } from './about-section.tsx';
import { AccountSection } from './account-section.tsx';
import { Backups, BackupSection } from './backup/backups.tsx';
import { FirstSteps, usePinned } from './first-steps.tsx';
import { beginFirstSteps, endFirstSteps, readFirstSteps } from './first-steps-state.ts';
import { InvitationSection } from './invitation-section.tsx';
import { MailSection } from './mail-section.tsx';
import { NewRoomsSection } from './new-rooms-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import css from './options.module.css';
import { PrivacySection } from './privacy-section.tsx';
import { useHash } from './sections.ts';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { Sidebar } from './sidebar.tsx';

/**
 * The settings page: all sections below each other, so that the browser's search finds everything and a link needs only
 * a hash. Renders nothing until the database has been read, so that nothing moves afterwards.
 */
export function Options({ store }: { store: Store }) {
  usePageTitle(i18n.t('popup.settings'));
  const snapshot = store.snapshot.value;
  if (!snapshot) return null;
  const isConnected = snapshot.ok && snapshot.value.account !== undefined;
  return (
    <div class={css.page}>
      <header class={css.header}>
        <img src="/icon.svg" alt="" />
        <p class={css.product}>{i18n.t('manifest.name')}</p>
        <h1>{i18n.t('popup.settings')}</h1>
        {isConnected && <a href="/rooms.html">{i18n.t('popup.rooms')}</a>}
        {isConnected && <Sidebar />}
      </header>
      <main class={css.main}>
        {snapshot.ok ? <Sections store={store} snapshot={snapshot.value} /> : <StorageFailure />}
      </main>
    </div>
  );
}

/** Without a team, all but the account waits: nothing else is of use before. */
function Sections({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const steps = useSignal(readFirstSteps());
  const isPinned = usePinned();
  // What is imported before there is a team can be undone where it was imported.
  const isImporting = useSignal(false);
  const { account, accounts, healths, first } = snapshot;
  const now = store.now.value;
  const hasRooms = first.length > 0;
  useEffect(() => requestDurabilityOnce(hasRooms, { isPopup: false }), [hasRooms]);
  const hadTeam = useRef(account !== undefined);
  // Before the first frame that has the team, which may come earlier than the answer to *Connect*.
  useLayoutEffect(() => {
    if (account && !hadTeam.current) steps.value = beginFirstSteps();
    hadTeam.current = account !== undefined;
  }, [account]);
  useHash();
  return (
    <>
      <AccountSection accounts={accounts} healths={healths} hasRooms={hasRooms} />
      {account && steps.value && (
        <FirstSteps
          isPinned={isPinned}
          rooms={store.rooms}
          onEnd={() => {
            endFirstSteps();
            steps.value = undefined;
          }}
        />
      )}
      {(!account || isImporting.value) && (
        <Backups
          onImport={() => {
            isImporting.value = true;
          }}
        />
      )}
      {account && (
        <>
          <NewRoomsSection now={now} />
          <InvitationSection account={account} first={first} />
          <NotificationsSection />
          <MailSection accounts={accounts} now={now} />
          <ShortcutsSection />
          <PrivacySection />
          <BackupSection />
          <AboutSection />
        </>
      )}
    </>
  );
}
