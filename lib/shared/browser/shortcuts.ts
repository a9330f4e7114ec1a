import type { Commands } from 'webextension-polyfill';
import { browser } from './api.ts';
import { openTab } from './tabs.ts';

export type Command = Commands.Command;

/** What can be done by a key anywhere in the browser, with the keys as the host has set them; no `shortcut` where there is none. */
export const getCommands = (): Promise<Command[]> => browser.commands.getAll();

/** Opens the place where the browser lets its user change those keys. */
export async function openShortcutSettings(): Promise<void> {
  // Since Firefox 137, and in Firefox alone.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  await (openShortcutSettings ? openShortcutSettings() : openTab('chrome://extensions/shortcuts'));
}
