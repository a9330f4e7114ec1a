export type SiteName = 'gmail' | 'google-calendar';
