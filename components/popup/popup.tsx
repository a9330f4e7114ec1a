import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedRoom } from '../../lib/shared/database/database.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { DialogOutlet } from '../dialogs/dialog-outlet.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { settle } from '../kit/settle.ts';
import { RoomList } from '../rooms/room-list.tsx';
import { waitingRooms } from '../rooms/room-status.ts';
import { TeamSelect } from '../rooms/team-select.tsx';
import type { SearchableRoom } from '../state/search.ts';
import { useSearch } from '../state/search-index.ts';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { allRooms, CreateRow, FindOrCreate, useFinder } from './find-or-create.tsx';
import { Footer } from './footer.tsx';
import missedCss from './missed-guests.module.css';
import css from './popup.module.css';
import { listenToShortcuts } from './shortcuts.ts';

/**
 * The toolbar popup. Renders nothing until database and presets are loaded, so that no row moves
 * afterwards.
 */
export function Popup({ store }: { store: Store<SearchableRoom> }) {
  useEffect(listenToShortcuts, []);
  const main = useRef<HTMLElement>(null);
  const snapshot = store.snapshot.value;
  const presets = store.presets.value;
  if (!snapshot || !presets) return null;
  return (
    <main ref={main} class={css.popup}>
      <h1 class="unseen">{i18n.t('manifest.name')}</h1>
      {!snapshot.ok && <LazyStorageFailure />}
      {snapshot.ok && !snapshot.value.account && <LazyNoKey />}
      {snapshot.ok && snapshot.value.account && (
        <Content store={store} snapshot={snapshot.value} presets={presets} main={main} />
      )}
    </main>
  );
}

// What few popups show comes late: the others begin without it.
const LazyClosedDoors = lazy(async () => (await import('./rare-states.tsx')).ClosedDoors);
const LazyNoKey = lazy(async () => (await import('./rare-states.tsx')).NoKey);
const LazyMissedList = lazy(async () => (await import('./missed-guests.tsx')).MissedList);
const LazyWaitingBanner = lazy(async () => (await import('./waiting-banner.tsx')).WaitingBanner);
const LazyStorageFailure = lazy(async () => (await import('../notices/storage-failure.tsx')).StorageFailure);

/** Maximum number of banners. More would leave no space for the list, which shows the waiting guests too. */
const MAX_BANNERS = 3;

interface ContentProps {
  store: Store<SearchableRoom>;
  snapshot: Snapshot;
  presets: Preset[];
  main: RefObject<HTMLElement | null>;
}

function Content({ store, snapshot, presets, main }: ContentProps) {
  const now = store.now.value;
  const search = useSearch(store.rooms);
  const finder = useFinder(store, search);
  const foot = useRef<HTMLDivElement>(null);
  const isSearching = search.query.value.trim() !== '';
  useKeptHeight(main, search.query.value !== '');
  useLayoutEffect(() => {
    if (isSearching) store.needAll();
  }, [isSearching]);
  useSettledFoot(foot);
  const hasTeams = snapshot.accounts.length > 1;
  const team = hasTeams ? snapshot.account : undefined;
  const closed = [...snapshot.doors.values()].filter(({ error }) => error);
  const isRunning = ({ id }: ListedRoom) => snapshot.presence.has(id);
  const isKnown = snapshot.health.syncedAt !== undefined;
  const createRow = <CreateRow finder={finder} isKnown={isKnown} isComplete={store.isComplete.value} />;
  return (
    <>
      <FindOrCreate
        finder={finder}
        presets={presets}
        team={team}
        isRunning={isRunning}
        hasList={store.rooms.value.length > 0}
        isComplete={store.isComplete.value}
      />
      {hasTeams && (
        <div class={css.team}>
          <TeamSelect {...snapshot} />
        </div>
      )}
      {store.rooms.value.length > 0 ? (
        <RoomList
          rooms={search.found.value}
          total={isSearching ? search.found.value.length : store.total.value}
          needAll={() => allRooms(store)}
          query={search.query.value}
          snapshot={snapshot}
          now={now}
        >
          {createRow}
        </RoomList>
      ) : (
        <>
          <NoRooms synced={isKnown} />
          {createRow}
        </>
      )}
      <DialogOutlet />
      <div class={css.space} />
      {/* Below the rows: whatever comes and goes here moves none of them. */}
      <div ref={foot} class={css.foot}>
        {waitingRooms(snapshot)
          .slice(0, MAX_BANNERS)
          .map((waiting) => (
            <LazyWaitingBanner key={waiting.room.id} {...waiting} now={now} />
          ))}
        {closed.length > 0 && <LazyClosedDoors doors={closed} />}
        <MissedGuests snapshot={snapshot} now={now} />
        <Footer snapshot={snapshot} now={now} />
      </div>
    </>
  );
}

/**
 * Number of the guests who came and left while no host was in the meeting; opens the list of them. Renders nothing
 * if there are none.
 * @param now milliseconds since 1970
 */
function MissedGuests({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const isOpen = useSignal(false);
  const { missedCount, chosen, account } = snapshot;
  if (missedCount === 0) return null;
  return (
    <section class={missedCss.missed} aria-label={i18n.t('popup.missedVisitors')}>
      <button
        type="button"
        class={`plain ${missedCss.count}`}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon shape="expand" />
        {i18n.plural('popup.missedCount', missedCount)}
      </button>
      {isOpen.value && <LazyMissedList accountId={chosen ? account?.id : undefined} now={now} />}
    </section>
  );
}

/**
 * Keeps the height that an element had before, as long as something is searched for: the window would shrink and grow.
 * Browsers cut a popup's height to whole pixels, so that a part of one would make it scroll: it is filled up.
 */
function useKeptHeight(element: RefObject<HTMLElement | null>, isSearching: boolean): void {
  const height = useRef(0);
  useLayoutEffect(() => {
    const { style } = element.current ?? {};
    if (!element.current || !style) return;
    style.minHeight = isSearching ? `${height.current}px` : '';
    if (isSearching) return;
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.contentRect.height ?? 0;
      style.marginBottom = `${Math.ceil(height.current) - height.current}px`;
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isSearching]);
}

/** What comes into the foot, or moves there, takes no press that was meant for what was there before. */
function useSettledFoot(foot: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = foot;
    if (!current) return;
    const heights = new WeakMap<Element, number>();
    const settleAll = () => {
      for (const child of current.children) if (child instanceof HTMLElement) settle(child);
    };
    const sizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        if ((heights.get(target) ?? contentRect.height) !== contentRect.height) settleAll();
        heights.set(target, contentRect.height);
      }
    });
    const observe = () => {
      for (const child of current.children) sizes.observe(child);
    };
    const children = new MutationObserver(() => {
      observe();
      settleAll();
    });
    observe();
    children.observe(current, { childList: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, []);
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
