import { browser } from '../../shared/browser/api.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { noteAccess } from './status.ts';

/**
 * Follows the browser's permission to reach Eyeson, which the host can withdraw at any time: in Chromium by "site access
 * on click", in Firefox among the extension's permissions. To be called once, in the worker's first turn.
 * @param onLost runs after the loss was recorded
 * @param onRegained runs after the error was removed
 */
export function listenToAccess({ onLost, onRegained }: { onLost: () => void; onRegained: () => void }): void {
  const update = async () => {
    if (await noteAccess()) onRegained();
    else onLost();
  };
  const onChange = () => reportErrors(update());
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
