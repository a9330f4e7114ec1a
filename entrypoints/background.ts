import { defineBackground } from 'wxt/utils/define-background';
import { updateNotifications } from '../lib/background/notifications/waiting.ts';
import { listenToClicks } from '../lib/background/notifications/actions.ts';
import { runBackgroundTask } from '../lib/background/notifications/run-task.ts';
import { fromOwnPages } from '../lib/background/messages/from-own-pages.ts';
import { fromContentScripts } from '../lib/background/messages/from-content-scripts.ts';
import { handleMessages } from '../lib/background/messages/router.ts';
import { isAlarm } from '../lib/background/scheduler.ts';
import { browser } from '../lib/shared/browser/api.ts';
import { servePageSettings } from '../lib/background/page-settings.ts';
import { listenToInstallation } from '../lib/background/browser-events.ts';
import { listenToCommands } from '../lib/background/commands/shortcuts.ts';
import { listenToOmnibox } from '../lib/background/commands/omnibox.ts';
import { maintainContextMenu } from '../lib/background/context-menu/menu.ts';
import { onPresenceChange } from '../lib/background/presence/store.ts';
import { listenToReachability } from '../lib/background/browser-events.ts';
import { startMirroring } from '../lib/background/storage-mirror.ts';
import {
  onMinuteAlarm,
  pollAfterOpening,
  onAlarm,
  onPresenceChanged,
  scheduleAlert,
  onWorkerStart,
} from '../lib/background/scheduler.ts';

export default defineBackground({
  // All listeners are added synchronously: the event that wakes the worker does not reach listeners added later.
  main() {
    handleMessages({ public: fromContentScripts, privileged: fromOwnPages });
    listenToClicks({ onLater: scheduleAlert, onOpen: pollAfterOpening });
    maintainContextMenu();
    startMirroring();
    listenToReachability();
    servePageSettings();
    listenToCommands();
    listenToOmnibox(pollAfterOpening);
    onPresenceChange(() => runBackgroundTask(onPresenceChanged));
    browser.alarms.onAlarm.addListener(({ name }) => isAlarm(name) && runBackgroundTask(onAlarm[name]));
    browser.storage.sync.onChanged.addListener(() => runBackgroundTask(updateNotifications));
    browser.runtime.onStartup.addListener(() => runBackgroundTask(onMinuteAlarm));
    listenToInstallation();
    runBackgroundTask(onWorkerStart);
  },
});
