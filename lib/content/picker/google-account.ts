import type { GoogleAccountHint } from '../../shared/rooms/commands.ts';

/**
 * In which of the host's Google accounts this page is: its number from the address, `/mail/u/1/` and `/calendar/u/1/`
 * (seen 2013–2026), and in Calendar its address of mail from `#xUserEmail` (seen 2018–2025).
 */
export function googleAccountHint(): GoogleAccountHint {
  const [, number = '0'] = /\/u\/(\d+)(?:\/|$)/.exec(location.pathname) ?? [];
  const email = document.querySelector('#xUserEmail')?.textContent.trim();
  return { google: Number(number), ...(email && { email }) };
}
