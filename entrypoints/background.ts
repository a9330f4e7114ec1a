import { defineBackground } from 'wxt/utils/define-background';
import { alertHost } from '../lib/alerts/alerts.ts';
import { listenToClicks } from '../lib/alerts/clicks.ts';
import { answerOwnPages } from '../lib/answers/host.ts';
import { answerWebPages } from '../lib/answers/page.ts';
import { browser } from '../lib/browser/extension.ts';
import { run } from '../lib/browser/run.ts';
import { onPresenceChange } from '../lib/presence/changes.ts';
import { everyMinute, finishDeletions, greet, wake } from '../lib/timing.ts';

export default defineBackground({
  type: 'module',
  // All listeners stand before the first await: an event that wakes the worker is lost on those that come later.
  main() {
    answerOwnPages();
    answerWebPages();
    listenToClicks();
    onPresenceChange(() => run(alertHost()));
    browser.alarms.onAlarm.addListener(({ name }) =>
      run(name === 'minute' ? everyMinute() : finishDeletions()),
    );
    browser.runtime.onStartup.addListener(() => run(greet()));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') run(browser.runtime.openOptionsPage());
    });
    run(wake());
  },
});
