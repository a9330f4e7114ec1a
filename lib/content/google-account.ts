import type { GoogleAccountHint } from '../shared/rooms/commands.ts';

/**
 * The Google account that a page of Google's belongs to: its number among those that are signed in, from the address
 * (`/mail/u/1/`, `/calendar/u/1/`, seen 2013–2026; 0 where there is none), and the email address where the page tells it.
 */
export function googleAccountHint(email?: string): GoogleAccountHint {
  const [, number = '0'] = /\/u\/(\d+)(?:\/|$)/.exec(location.pathname) ?? [];
  return { google: Number(number), ...(email && { email }) };
}
