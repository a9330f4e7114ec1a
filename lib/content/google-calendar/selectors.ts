/**
 * Selectors for Google Calendar. Ids, roles and `jsname` are more stable than class names and the same in every
 * language. Each comment names the years in which the selector matched captured pages of calendar.google.com; a range
 * ends at the newest capture that was checked.
 */

/** The title in the full editor: the input itself or an element around it. 2017 to July 2026. */
export const TITLE = '#xTiIn';
/** The location in the full editor. Contains two inputs, of which the first is disabled and hidden. 2017 to July 2026. */
export const LOCATION = '#xLocIn';
/** The description in the full editor. 2017 to July 2026. */
export const DESCRIPTION = '#xDescIn';
/** Expands a collapsed description, in the full editor and in the quick-create dialog. 2023 to July 2026. */
export const DESCRIPTION_OPENER = '[jsname="OXFAed"] button';
/** The notifications in the full editor. 2017 to July 2026. */
export const NOTIFICATIONS = '#xNtList';
/** Save in the full editor, in a bar that is never re-rendered. 2018 to July 2026. */
export const SAVE = '[jsname="x8hlje"]';
/** The event's start time in the full editor. In a capture of 2026. */
export const START_TIME = '#xStTiIn';
/** The event's end date in the full editor. 2018 to July 2026. */
export const END_DATE = '#xEnDaIn';

/**
 * The quick-create dialog, and the popover with the details of a saved event. Closed ones stay hidden in the document.
 * `role` 2017, the others 2023, all to July 2026.
 */
export const DIALOG = '[role="dialog"], [data-chips-dialog="true"], [jsname="ssXDle"]';
/** The event panel of the quick-create dialog. `#tabEvent` is the panel in some years, its tab in others. 2017 to July 2026. */
export const EVENT_PANEL = '[role="tabpanel"][aria-labelledby="tabEvent"], [role="tabpanel"]#tabEvent';
/** The event tab of the quick-create dialog, if it is not the panel. 2017 to July 2026. */
export const EVENT_TAB = '#tabEvent';
/** The description row of the quick-create dialog. 2023 to July 2026. */
export const BUBBLE_DESCRIPTION = '[jsname="hGaP9"]';
/**
 * *More options* of the quick-create dialog, which opens the full editor. Read in the source of other extensions that
 * click it, 2020 to 2024; in none of the captured pages.
 */
export const MORE_OPTIONS = '[jsname="rhPddf"]';
/** In the details popover of a saved event. Calendar removes elements that others add to it. 2017 to July 2026. */
export const DETAILS = '#xDetDlg';

/** The email address of the account that the page belongs to (seen 2018–2025). */
export const USER_EMAIL = '#xUserEmail';
