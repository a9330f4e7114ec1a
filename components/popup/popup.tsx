import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useEffect } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { DialogOutlet } from '../dialogs/dialog-outlet.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { lazy } from '../kit/lazy.tsx';
import { Rooms } from '../rooms/room-list.tsx';
import { waitingRooms } from '../rooms/room-status.ts';
import { TeamSelect } from '../rooms/team-select.tsx';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { Footer } from './footer.tsx';
import { MissedVisitors } from './missed-visitors.tsx';
import { CreateRoom } from './new-room.tsx';
import { copyOnOpen } from './on-open.ts';
import css from './popup.module.css';
import { listenToShortcuts } from './shortcuts.ts';
import { WaitingBanner } from './waiting-banner.tsx';

/**
 * The toolbar popup. Renders nothing until database and presets are loaded, so that no row moves
 * afterwards.
 */
export function Popup({ store }: { store: Store }) {
  useEffect(listenToShortcuts, []);
  useEffect(() => reportErrors(copyOnOpen()), []);
  const snapshot = store.snapshot.value;
  const presets = store.presets.value;
  if (!snapshot || !presets) return null;
  return (
    <main class={css.popup}>
      <h1 class="unseen">{i18n.t('manifest.name')}</h1>
      {snapshot.ok ? (
        <Content store={store} snapshot={snapshot.value} presets={presets} />
      ) : (
        <LazyStorageFailure />
      )}
    </main>
  );
}

// What few popups show comes late: the others begin without it.
const LazyClosedDoors = lazy(async () => (await import('./rare-states.tsx')).ClosedDoors);
const LazyNoKey = lazy(async () => (await import('./rare-states.tsx')).NoKey);
const LazyStorageFailure = lazy(async () => (await import('../notices/storage-failure.tsx')).StorageFailure);

/** Maximum number of banners. More would leave no space for the list, which shows the waiting guests too. */
const MAX_BANNERS = 3;

function Content({ store, snapshot, presets }: { store: Store; snapshot: Snapshot; presets: Preset[] }) {
  const now = store.now.value;
  if (!snapshot.account) return <LazyNoKey />;
  const hasTeams = snapshot.accounts.length > 1;
  const closed = [...snapshot.doors.values()].filter(({ error }) => error);
  const teamSelect = hasTeams && <TeamSelect {...snapshot} />;
  return (
    <>
      <CreateRoom presets={presets} team={hasTeams ? snapshot.account : undefined} />
      {waitingRooms(snapshot)
        .slice(0, MAX_BANNERS)
        .map((waiting) => (
          <WaitingBanner key={waiting.room.id} {...waiting} now={now} />
        ))}
      {store.rooms.value.length === 0 && teamSelect}
      {store.rooms.value.length === 0 && <NoRooms synced={snapshot.health.syncedAt !== undefined} />}
      {store.rooms.value.length > 0 && <Rooms store={store} snapshot={snapshot} beside={teamSelect} />}
      {closed.length > 0 && <LazyClosedDoors doors={closed} />}
      <MissedVisitors missed={snapshot.missed} now={now} />
      <DialogOutlet />
      <Footer snapshot={snapshot} now={now} />
    </>
  );
}

/**
 * Placeholder for an empty room list.
 * @param synced whether the list has been loaded; before that it is unknown whether there are rooms
 */
export const NoRooms = ({ synced }: { synced: boolean }) => (
  <EmptyState
    title={i18n.t(synced ? 'popup.firstRoom' : 'popup.fetching')}
    text={i18n.t(synced ? 'popup.firstRoomHow' : 'popup.fetchingHow')}
  />
);
