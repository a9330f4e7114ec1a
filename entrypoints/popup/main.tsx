import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/messages.ts';
import { openPage } from '../../components/page/open-page.ts';
import { keepHeight } from '../../components/popup/keep-height.ts';
import { Popup } from '../../components/popup/popup.tsx';

keepHeight(openPage(Popup));
run(ask('rooms.refresh'));
