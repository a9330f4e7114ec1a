import type { GoogleAccountHint } from '../../shared/rooms/commands.ts';

/**
 * Identifies the Google account of the current page: its number in the path, as in `/mail/u/1/` and `/calendar/u/1/`
 * (seen 2013–2026), 0 if there is none; in Calendar also its mail address from `#xUserEmail` (seen 2018–2025).
 */
export function googleAccountHint(): GoogleAccountHint {
  const [, number = '0'] = /\/u\/(\d+)(?:\/|$)/.exec(location.pathname) ?? [];
  const email = document.querySelector('#xUserEmail')?.textContent.trim();
  return { google: Number(number), ...(email && { email }) };
}
