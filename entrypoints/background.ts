import { defineBackground } from 'wxt/utils/define-background';
import { alertHost } from '../lib/alerts/alerts.ts';
import { listenToClicks } from '../lib/alerts/clicks.ts';
import { tend } from '../lib/alerts/tend.ts';
import { answerOwnPages } from '../lib/answers/host.ts';
import { answerWebPages } from '../lib/answers/page.ts';
import { isAlarm } from '../lib/browser/alarms.ts';
import { browser } from '../lib/browser/extension.ts';
import { reinject } from '../lib/browser/reinject.ts';
import { run } from '../lib/browser/run.ts';
import { openTab } from '../lib/browser/tabs.ts';
import { listenToCommands } from '../lib/commands/commands.ts';
import { listenToOmnibox } from '../lib/commands/omnibox.ts';
import { keepFieldMenu } from '../lib/menu/field-menu.ts';
import { onPresenceChange } from '../lib/presence/changes.ts';
import { keepApart } from '../lib/rooms/keep-apart.ts';
import { everyMinute, lookForStart, onAlarm, onChange, planAlert, wake } from '../lib/timing.ts';

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
