/** One web application of other people's in whose pages a button of ours stands. */
interface SiteRow {
  name: string;
  /** The setting that switches its button off, under this name in `storage.sync`. */
  setting: string;
  /** The match pattern of its pages: content script, permission and placement check. */
  pages: `https://${string}/*`;
  /** The script that comes into its pages with the first click: an entrypoint that hands its adapter to the picker. */
  picker: `/${string}-picker.js`;
  /** Names of messages: what it is called, its switch in Settings, and the help of the switch. */
  label: string;
  switchLabel: string;
  switchHelp: string;
}

/**
 * Every site, once. A new one is a row here and a folder in `lib/content`; its content script and its picker are then asked
 * for by the compiler and the tests.
 */
export const sites = [
  {
    name: 'gmail',
    setting: 'gmail',
    pages: 'https://mail.google.com/*',
    picker: '/gmail-picker.js',
    label: 'options.gmailName',
    switchLabel: 'options.gmail',
    switchHelp: 'options.gmailHelp',
  },
  {
    name: 'google-calendar',
    setting: 'calendar',
    pages: 'https://calendar.google.com/*',
    picker: '/calendar-picker.js',
    label: 'options.calendarName',
    switchLabel: 'options.calendar',
    switchHelp: 'options.calendarHelp',
  },
] as const satisfies readonly SiteRow[];

export type Site = (typeof sites)[number];

export type SiteName = Site['name'];

/** The name of the setting that switches a site's button off. */
export type SiteSetting = (typeof sites)[number]['setting'];
