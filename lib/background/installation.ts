import { browser } from '../shared/browser/api.ts';
import { openTab } from '../shared/browser/tabs.ts';
import { reportErrors } from '../shared/errors/report.ts';
import { reinjectContentScripts } from './content-scripts.ts';

/** Opens the settings after the installation, and brings open pages up to date. To be called in the worker's first turn. */
export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // `runtime.openOptionsPage` would reuse an empty tab, which another page may be about to use.
    if (reason === 'install') reportErrors(openTab(browser.runtime.getURL('/options.html')));
    if (reason === 'install' || reason === 'update') reportErrors(reinjectContentScripts());
  });
}
