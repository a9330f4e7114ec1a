import { run } from '../../lib/shared/errors/report.ts';
import { openPage } from '../../components/mount.ts';
import { keepLooking } from '../../components/popup/poll-presence.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { recall } from '../../components/state/cached-snapshot.ts';
import { whenSeen } from '../../components/state/model.ts';
import { ask } from '../../lib/shared/messaging/send.ts';

// While guests wait, the address says so, and the list comes with them rather than be moved by them.
const { model, abort } = openPage(Popup, location.search === '' ? recall() : undefined);
whenSeen(model.answer, () => run(ask('rooms.refresh', { ifDue: true })), abort);
keepLooking(abort);
