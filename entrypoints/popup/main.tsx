import { run } from '../../lib/browser/run.ts';
import { openPage } from '../../components/page/open-page.ts';
import { keepLooking } from '../../components/popup/keep-looking.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { recall } from '../../components/state/last-seen.ts';
import { whenSeen } from '../../components/state/when-seen.ts';
import { ask } from '../../lib/ask.ts';

// While guests wait, the address says so, and the list comes with them rather than be moved by them.
const { model, abort } = openPage(Popup, location.search === '' ? recall() : undefined);
whenSeen(model.answer, () => run(ask('rooms.refresh', { ifDue: true })), abort);
keepLooking(abort);
