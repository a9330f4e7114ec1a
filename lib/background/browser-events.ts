import { browser } from '../shared/browser/api.ts';
import { openTab } from '../shared/browser/tabs.ts';
import { reportErrors } from '../shared/errors/report.ts';
import { reinjectContentScripts } from './content-scripts.ts';
import { runBackgroundTask } from './notifications/run-task.ts';
import { updateNotifications } from './notifications/waiting.ts';
import { onMinuteAlarm } from './scheduler.ts';
import { listenToAccess } from './teams/status.ts';

/** Opens the settings after the installation, and brings open pages up to date. To be called in the worker's first turn. */
export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // `runtime.openOptionsPage` would reuse an empty tab, which another page may be about to use.
    if (reason === 'install') reportErrors(openTab(browser.runtime.getURL('/options.html')));
    if (reason === 'install' || reason === 'update') reportErrors(reinjectContentScripts());
  });
}

/**
 * Follows whether Eyeson can be reached: the network, and the browser's permission. To be called once, in the worker's
 * first turn.
 */
export function listenToReachability(): void {
  self.addEventListener('online', () => runBackgroundTask(onMinuteAlarm));
  listenToAccess({
    onLost: () => runBackgroundTask(updateNotifications),
    onRegained: () => runBackgroundTask(onMinuteAlarm),
  });
}
