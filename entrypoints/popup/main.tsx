import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { openPage } from '../../components/mount.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { loadSnapshot } from '../../components/state/cached-snapshot.ts';
import type { IndexedRoom } from '../../components/state/room-columns.ts';
import { afterPaint } from '../../components/state/store.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

// The URL has a query while guests wait. Then no cached snapshot is shown: it says nothing of them.
const areGuestsWaiting = location.search !== '';
const { store, abort } = openPage(Popup, roomIndexLater, {
  cached: areGuestsWaiting ? undefined : loadSnapshot(),
  isLazy: true,
});
// What the first frame needs in addition is loaded while the database is read.
if (areGuestsWaiting) reportErrors(import('../../components/popup/waiting-banner.tsx'));
afterPaint(store.query, () => reportErrors(sendMessage('rooms.refresh', { ifDue: true })), abort);
afterPaint(store.query, () => reportErrors(keepData()), abort);
afterPaint(store.query, () => reportErrors(keepIndex()), abort);
reportErrors(actOnOpen());

async function keepData(): Promise<void> {
  const { requestDurabilityOnce } = await import('../../components/state/durability.ts');
  requestDurabilityOnce(store.rooms.value.length > 0, { isPopup: true });
}

/** The index is made while nobody searches, so that it is there for who does. */
async function keepIndex(): Promise<void> {
  if (store.isComplete.value) return;
  const { isIndexKept } = await import('../../components/state/room-index.ts');
  if (!(await isIndexKept())) store.needAll();
}

async function actOnOpen(): Promise<void> {
  const { copyOnOpen, pollPresence } = await import('../../components/popup/on-open.ts');
  pollPresence(abort);
  await copyOnOpen();
}

/** The index of all rooms, whose code is loaded when it is asked for: who neither searches nor scrolls needs none. */
function roomIndexLater(abort: AbortSignal): ReadonlySignal<IndexedRoom[] | undefined> {
  const reading = signal<ReadonlySignal<IndexedRoom[] | undefined>>();
  const load = async () => {
    const { roomIndex } = await import('../../components/state/room-index.ts');
    if (!abort.aborted) reading.value = roomIndex(abort);
  };
  reportErrors(load());
  return computed(() => reading.value?.value);
}
