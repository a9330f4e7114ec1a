import { browser } from './extension.ts';

const MINUTE = 60_000;

/** The extension's alarms; they outlive the worker, though not every crash and update of the browser. */
const names = ['minute', 'soon', 'alert', 'deletions'] as const;
export type AlarmName = (typeof names)[number];

export const isAlarm = (name: string): name is AlarmName => names.some((known) => known === name);

/**
 * Sees to it that the minute alarm stands. To be called at every start of the worker. A clock that was set back
 * leaves the alarm at a time that is far away.
 */
export async function ensureMinuteAlarm(): Promise<void> {
  const name: AlarmName = 'minute';
  const { scheduledTime = Infinity } = (await browser.alarms.get(name)) ?? {};
  if (scheduledTime > Date.now() + MINUTE)
    await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: 1 });
}

/** @param when milliseconds since 1970; browsers may be up to half a minute late */
export async function setAlarm(name: AlarmName, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}
