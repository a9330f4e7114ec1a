import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Door } from '../../lib/shared/database/database.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { roomName, shortName } from '../../lib/shared/rooms/names.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { DialogOutlet } from '../dialogs/dialog-outlet.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { lazy } from '../kit/lazy.tsx';
import { Notice } from '../kit/notice.tsx';
import { closeDoor } from '../rooms/actions.ts';
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
import { listenToKeys } from './shortcuts.ts';
import { WaitingBanner } from './waiting-banner.tsx';

/** Doors that had to close before their time: whose, and why. */
export const ClosedDoors = ({ doors }: { doors: Door[] }) => (
  <>
    {doors.map(
      ({ roomId, name, error }) =>
        error && (
          <Notice
            key={roomId}
            text={i18n.t('rooms.doorsClosed', [shortName(roomName({ name })), explain(error)])}
            failed
            actions={[{ label: i18n.t('rooms.close'), run: () => reportErrors(closeDoor({ id: roomId })) }]}
          />
        ),
    )}
  </>
);

/** What a host sees before there is an API key. */
export function NoKey() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <EmptyState title={i18n.t('popup.welcome')} text={i18n.t('popup.noKey')}>
      <button
        ref={button}
        type="button"
        class="primary"
        onClick={() => reportErrors(browser.runtime.openOptionsPage())}
      >
        {i18n.t('popup.addApiKey')}
      </button>
    </EmptyState>
  );
}

/** What stands where the first room will be; before the first sync nobody knows whether there is one. */
export const NoRooms = ({ synced }: { synced: boolean }) => (
  <EmptyState
    title={i18n.t(synced ? 'popup.firstRoom' : 'popup.fetching')}
    text={i18n.t(synced ? 'popup.firstRoomHow' : 'popup.fetchingHow')}
  />
);

const StorageRefused = lazy(async () => (await import('../notices/storage-failure.tsx')).StorageFailure);

/** More would leave no place for the list, in which they can be seen too. */
const BANNERS = 3;

/** The toolbar popup. Blank until database and presets have answered, so that nothing jumps when it does. */
export function Popup({ model }: { model: Store }) {
  useEffect(listenToKeys, []);
  useEffect(() => reportErrors(copyOnOpen()), []);
  const standing = model.standing.value;
  const presets = model.presets.value;
  if (!standing || !presets) return null;
  return (
    <main class={css.popup}>
      <h1 class="unseen">{i18n.t('manifest.name')}</h1>
      {standing.ok ? (
        <Content model={model} standing={standing.value} presets={presets} />
      ) : (
        <StorageRefused />
      )}
    </main>
  );
}

function Content({ model, standing, presets }: { model: Store; standing: Snapshot; presets: Preset[] }) {
  const now = model.now.value;
  if (!standing.account) return <NoKey />;
  const several = standing.accounts.length > 1;
  const closed = [...standing.doors.values()].filter(({ error }) => error);
  const choice = several && <TeamSelect {...standing} />;
  return (
    <>
      <CreateRoom presets={presets} team={several ? standing.account : undefined} />
      {waitingRooms(standing)
        .slice(0, BANNERS)
        .map((waiting) => (
          <WaitingBanner key={waiting.room.id} {...waiting} now={now} />
        ))}
      {model.rooms.value.length === 0 && choice}
      {model.rooms.value.length === 0 && <NoRooms synced={standing.health.syncedAt !== undefined} />}
      {model.rooms.value.length > 0 && <Rooms model={model} standing={standing} beside={choice} />}
      {closed.length > 0 && <ClosedDoors doors={closed} />}
      <MissedVisitors missed={standing.missed} now={now} />
      <DialogOutlet />
      <Footer standing={standing} now={now} />
    </>
  );
}
