/**
 * How Calendar's parts are found. Ids, roles and `jsname` outlive the class names and are the same in every language. Seen
 * in captures of calendar.google.com from the years named; the date is that of the last look.
 */

/** In the full editor: the input itself or around it. 2017 to July 2026. */
export const TITLE = '#xTiIn';
/** Holds two inputs, the first disabled and hidden. 2017 to July 2026. */
export const LOCATION = '#xLocIn';
/** 2017 to July 2026. */
export const DESCRIPTION = '#xDescIn';
/** Opens a collapsed description, in the full editor and in quick create. 2023 to July 2026. */
export const DESCRIPTION_OPENER = '[jsname="OXFAed"] button';
/** 2017 to July 2026. */
export const NOTIFICATIONS = '#xNtList';
/** In a bar that is never rendered again. 2018 to July 2026. */
export const SAVE = '[jsname="x8hlje"]';
/** The time of day at which an event begins. In a capture of 2026. */
export const START_TIME = '#xStTiIn';
/** The last day of an event. 2018 to July 2026. */
export const END_DATE = '#xEnDaIn';

/** Quick create and the details of an event: `role` 2017, the others 2023, all to July 2026. Hidden ones stay in the page. */
export const DIALOG = '[role="dialog"], [data-chips-dialog="true"], [jsname="ssXDle"]';
/** Quick create's part for an event. `#tabEvent` is the panel in some years and its tab in others. 2017 to July 2026. */
export const EVENT_PANEL = '[role="tabpanel"][aria-labelledby="tabEvent"], [role="tabpanel"]#tabEvent';
export const EVENT_TAB = '#tabEvent';
/** The description's row in quick create. 2023 to July 2026. */
export const BUBBLE_DESCRIPTION = '[jsname="hGaP9"]';
/** The details of a saved event, in the same kind of dialog: Calendar throws out what others put in. 2017 to July 2026. */
export const DETAILS = '#xDetDlg';

/** The email address of the account that the page belongs to (seen 2018–2025). */
export const USER_EMAIL = '#xUserEmail';
