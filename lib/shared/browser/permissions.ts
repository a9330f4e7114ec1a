import { browser } from './api.ts';

const origins = ['https://api.eyeson.team/*'];

/** Asks the host for it. Only in a click: browsers refuse elsewhere. @returns whether it is given now */
export const requestEyesonAccess = (): Promise<boolean> => browser.permissions.request({ origins });

/** Whether the host still lets this extension reach Eyeson: browsers let them take that back at any time. */
export const hasEyesonAccess = (): Promise<boolean> => browser.permissions.contains({ origins });
