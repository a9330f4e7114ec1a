import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/messages.ts';
import { openPage } from '../../components/page/open-page.ts';
import { keepLooking } from '../../components/popup/keep-looking.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { whenSeen } from '../../components/state/when-seen.ts';

const { standing } = openPage(Popup);
whenSeen(standing, () => run(ask('rooms.refresh', { ifDue: true })));
keepLooking();
