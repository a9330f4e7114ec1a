import { browser } from './extension.ts';

const origins = ['https://api.eyeson.team/*'];

/** Whether the host still lets this extension reach Eyeson: browsers let them take that back at any time. */
export const mayReachEyeson = (): Promise<boolean> => browser.permissions.contains({ origins });
