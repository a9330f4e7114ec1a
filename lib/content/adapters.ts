import type { SiteAdapter } from './adapter.ts';
import { gmailAdapter } from './gmail/adapter.ts';
import { calendarAdapter } from './google-calendar/adapter.ts';
import type { SiteName } from '../shared/sites.ts';

export const adapters: Record<SiteName, SiteAdapter> = {
  gmail: gmailAdapter,
  'google-calendar': calendarAdapter,
};
