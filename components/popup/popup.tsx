import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { ClosedDoors } from './closed-doors.tsx';
import { NoRooms } from './no-rooms.tsx';
import { Footer } from './footer.tsx';
import { MissedVisitors } from './missed-visitors.tsx';
import { NewRoom } from './new-room.tsx';
import { NoKey } from './no-key.tsx';
import { copyWanted } from './copy-wanted.ts';
import { listenToKeys } from './popup-keys.ts';
import { LateDialogs } from '../parts/late-dialogs.tsx';
import { StorageRefused } from '../parts/storage-refused.tsx';
import { Rooms } from '../rooms/rooms.tsx';
import { waitingRooms } from '../rooms/waiting.ts';
import { WaitingBanner } from './waiting-banner.tsx';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import css from './popup.module.css';

/** More would leave no place for the list, in which they can be seen too. */
const BANNERS = 3;

/** The toolbar popup. Blank until the database has answered, so that nothing jumps when it does. */
export function Popup({ model }: { model: Model }) {
  useEffect(listenToKeys, []);
  useEffect(() => run(copyWanted()), []);
  const standing = model.standing.value;
  if (!standing) return null;
  return (
    <main class={css.popup}>
      <h1 class="unseen">{i18n.t('manifest.name')}</h1>
      {standing.ok ? <Content model={model} standing={standing.value} /> : <StorageRefused />}
    </main>
  );
}

function Content({ model, standing }: { model: Model; standing: Standing }) {
  const now = model.now.value;
  if (!standing.account) return <NoKey />;
  return (
    <>
      <NewRoom />
      {waitingRooms(standing)
        .slice(0, BANNERS)
        .map((waiting) => (
          <WaitingBanner key={waiting.room.id} {...waiting} now={now} />
        ))}
      {model.total.value === 0 && <NoRooms synced={standing.health.syncedAt !== undefined} />}
      {model.total.value > 0 && <Rooms model={model} standing={standing} />}
      <ClosedDoors doors={standing.doors} />
      <MissedVisitors missed={standing.missed} now={now} />
      <LateDialogs />
      <Footer standing={standing} now={now} />
    </>
  );
}
