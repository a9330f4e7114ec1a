import { defineBackground } from 'wxt/utils/define-background';
import { alertHost } from '../lib/background/notifications/waiting.ts';
import { listenToClicks } from '../lib/background/notifications/actions.ts';
import { tend } from '../lib/background/notifications/run-task.ts';
import { answerOwnPages } from '../lib/background/messages/from-own-pages.ts';
import { answerWebPages } from '../lib/background/messages/from-content-scripts.ts';
import { isAlarm } from '../lib/background/scheduler.ts';
import { browser } from '../lib/shared/browser/api.ts';
import { reinject } from '../lib/background/content-scripts.ts';
import { run } from '../lib/shared/errors/report.ts';
import { openTab } from '../lib/shared/browser/tabs.ts';
import { listenToCommands } from '../lib/background/commands/shortcuts.ts';
import { listenToOmnibox } from '../lib/background/commands/omnibox.ts';
import { keepFieldMenu } from '../lib/background/context-menu/menu.ts';
import { onPresenceChange } from '../lib/background/presence/store.ts';
import { keepApart } from '../lib/background/storage-mirror.ts';
import {
  everyMinute,
  lookForStart,
  onAlarm,
  onChange,
  planAlert,
  wake,
} from '../lib/background/scheduler.ts';

export default defineBackground({
  type: 'module',
  // All listeners stand before the first await: an event that wakes the worker is lost on those that come later.
  main() {
    answerOwnPages();
    answerWebPages();
    listenToClicks({ onLater: planAlert, onOpen: lookForStart });
    keepFieldMenu();
    keepApart();
    listenToCommands();
    listenToOmnibox(lookForStart);
    onPresenceChange(() => tend(onChange));
    browser.alarms.onAlarm.addListener(({ name }) => isAlarm(name) && tend(onAlarm[name]));
    browser.storage.sync.onChanged.addListener(() => tend(alertHost));
    browser.runtime.onStartup.addListener(() => tend(everyMinute));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      // In a tab of their own: the browser's way to them would take one that is empty, and may be about to be filled.
      if (reason === 'install') run(openTab(browser.runtime.getURL('/options.html')));
      if (reason === 'install' || reason === 'update') run(reinject());
    });
    self.addEventListener('online', () => tend(everyMinute));
    tend(wake);
  },
});
