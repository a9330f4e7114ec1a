import type { Hand } from './hand.ts';
import type { SiteName } from './site.ts';
import { gmailHand } from './sites/gmail/hand.ts';
import { calendarHand } from './sites/google-calendar/hand.ts';

export const hands: Record<SiteName, Hand> = { gmail: gmailHand, 'google-calendar': calendarHand };
