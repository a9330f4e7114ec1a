import type { Hand } from './adapter.ts';
import type { SiteName } from './adapter.ts';
import { gmailHand } from './gmail/adapter.ts';
import { calendarHand } from './google-calendar/adapter.ts';

export const hands: Record<SiteName, Hand> = { gmail: gmailHand, 'google-calendar': calendarHand };
