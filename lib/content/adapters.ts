import type { SiteName } from '../shared/sites.ts';
import type { SiteAdapter } from './adapter.ts';
import { gmailAdapter } from './gmail/adapter.ts';
import { calendarAdapter } from './google-calendar/adapter.ts';

/** The adapter of each site. */
export const adapters: Record<SiteName, SiteAdapter> = {
  gmail: gmailAdapter,
  'google-calendar': calendarAdapter,
};
