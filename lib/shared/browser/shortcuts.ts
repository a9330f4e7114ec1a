import type { Commands } from 'webextension-polyfill';
import { browser } from './api.ts';
import { openTab } from './tabs.ts';

/** A command of the manifest with its current keyboard shortcut. */
export type Command = Commands.Command;

/** All commands of the extension. `shortcut` is the one that the user has set, or empty. */
export const getCommands = (): Promise<Command[]> => browser.commands.getAll();

/** Opens the browser's page for changing the shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // The method exists only in Firefox, since version 137.
  const { openShortcutSettings: openInFirefox } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  await (openInFirefox ? openInFirefox() : openTab('chrome://extensions/shortcuts'));
}
