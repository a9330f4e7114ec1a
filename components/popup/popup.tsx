import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ClosedDoors } from './closed-doors.tsx';
import { NoKey } from './no-key.tsx';
import { NoRooms } from './no-rooms.tsx';
import { Footer } from './footer.tsx';
import { MissedVisitors } from './missed-visitors.tsx';
import { CreateRoom } from './new-room.tsx';
import { listenToKeys } from './popup-keys.ts';
import { late } from '../parts/late.tsx';
import { LateDialogs } from '../parts/late-dialogs.tsx';
import { Rooms } from '../rooms/rooms.tsx';
import { waitingRooms } from '../rooms/waiting.ts';
import { TeamChoice } from '../rooms/team-choice.tsx';
import { WaitingBanner } from './waiting-banner.tsx';
import type { Preset } from '../../lib/presets.ts';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import css from './popup.module.css';

const StorageRefused = late(async () => (await import('../parts/storage-refused.tsx')).StorageRefused);

/** More would leave no place for the list, in which they can be seen too. */
const BANNERS = 3;

/** The toolbar popup. Blank until database and presets have answered, so that nothing jumps when it does. */
export function Popup({ model }: { model: Model }) {
  useEffect(listenToKeys, []);
  useEffect(() => run(copyLate()), []);
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

function Content({ model, standing, presets }: { model: Model; standing: Standing; presets: Preset[] }) {
  const now = model.now.value;
  if (!standing.account) return <NoKey />;
  const several = standing.accounts.length > 1;
  const closed = [...standing.doors.values()].filter(({ error }) => error);
  const choice = several && <TeamChoice {...standing} />;
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
      <LateDialogs />
      <Footer standing={standing} now={now} />
    </>
  );
}

/** A key may have asked for a copy that only a page of ours can make. */
async function copyLate(): Promise<void> {
  if (location.hash) await (await import('./copy-wanted.ts')).copyWanted();
}
