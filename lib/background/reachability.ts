import { updateNotifications } from './notifications/waiting.ts';
import { runBackgroundTask } from './notifications/run-task.ts';
import { onMinuteAlarm } from './scheduler.ts';
import { listenToAccess } from './teams/status.ts';

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
