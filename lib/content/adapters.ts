import type { Hand } from './adapter.ts';
import { gmailHand } from './gmail/adapter.ts';
import { calendarHand } from './google-calendar/adapter.ts';
import type { SiteName } from '../shared/sites.ts';

export const hands: Record<SiteName, Hand> = { gmail: gmailHand, 'google-calendar': calendarHand };
