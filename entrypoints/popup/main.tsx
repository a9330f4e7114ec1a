import { reportErrors } from '../../lib/shared/errors/report.ts';
import { openPage } from '../../components/mount.ts';
import { copyOnOpen, pollPresence } from '../../components/popup/on-open.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { loadSnapshot } from '../../components/state/cached-snapshot.ts';
import { afterPaint } from '../../components/state/store.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

// The URL has a query while guests wait. Then no cached snapshot is shown: the notice about them would move its list.
const { store, abort } = openPage(Popup, location.search === '' ? loadSnapshot() : undefined);
afterPaint(store.query, () => reportErrors(sendMessage('rooms.refresh', { ifDue: true })), abort);
afterPaint(store.query, () => reportErrors(keepData()), abort);
pollPresence(abort);
if (location.hash !== '') reportErrors(copyOnOpen());
if (location.search !== '') reportErrors(import('../../components/popup/waiting-banner.tsx'));

async function keepData(): Promise<void> {
  const { requestDurabilityOnce } = await import('../../components/state/durability.ts');
  requestDurabilityOnce(store.rooms.value.length > 0, { isPopup: true });
}
