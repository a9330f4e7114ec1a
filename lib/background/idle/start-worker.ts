import { browser } from 'wxt/browser';
import { reportErrors } from '../../shared/errors/report.ts';
import { beginIdle, endIdle } from './idle-until.ts';
import { liveIdleMinute } from './idle-minute.ts';
import { createLazyBackground, type WorkerEvent } from './lazy-background.ts';

/**
 * All events to which the background listens. An event starts the worker only if the worker's first turn adds a listener
 * for it, and the background is not there then.
 */
export function workerEvents(): WorkerEvent[] {
  const { alarms, commands, contextMenus, notifications, omnibox, permissions, runtime, storage } = browser;
  return [
    alarms.onAlarm,
    commands.onCommand,
    contextMenus.onClicked,
    notifications.onButtonClicked,
    notifications.onClicked,
    omnibox.onInputCancelled,
    omnibox.onInputChanged,
    omnibox.onInputEntered,
    omnibox.onInputStarted,
    permissions.onAdded,
    permissions.onRemoved,
    runtime.onInstalled,
    runtime.onMessage,
    runtime.onStartup,
    storage.sync.onChanged,
  ];
}

/**
 * Starts the worker without the background, which is loaded with the first event that is not an idle minute's alarm. To
 * be called in the worker's first turn.
 * @param load runs the background's script, synchronously
 */
export function startWorker(load: () => void): void {
  beginIdle();
  const events = workerEvents();
  const background = createLazyBackground(events, load);
  const minute = async (details: unknown[]) => {
    const isDone = await liveIdleMinute();
    if (!isDone) background.dispatch(browser.alarms.onAlarm, details);
  };
  for (const event of events) {
    event.addListener((...details: unknown[]) => {
      const isMinute = event === browser.alarms.onAlarm && isMinuteAlarm(details[0]);
      if (!isMinute) endIdle();
      // Its own listeners are called then.
      if (background.isLoaded()) return undefined;
      if (!isMinute) return background.dispatch(event, details);
      return reportErrors(minute(details));
    });
  }
  // Later, the browser gives a worker only scripts that were loaded until it was installed.
  self.addEventListener('install', () => {
    endIdle();
    background.load();
  });
}

const isMinuteAlarm = (alarm: unknown): boolean =>
  typeof alarm === 'object' && alarm !== null && 'name' in alarm && alarm.name === 'minute';
