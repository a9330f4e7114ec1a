/**
 * How Gmail's parts are found: by what they mean to Gmail, and by its classes only where that fails. Seen in captures of
 * mail.google.com from the years named, in several languages; the date is that of the last look.
 */

/** The text. Set by Gmail's editor itself. 2014 to July 2026. */
export const BODY = '[g_editable="true"][contenteditable="true"]';
/** Should the editor stop saying so. October 2020. */
export const BODY_BY_ROLE = '[contenteditable="true"][role="textbox"]';

/** What only a compose has, the surest first: its id, its draft, its subject. Hidden inputs of its form. 2014 to July 2026. */
export const COMPOSE_MARKS = ['input[name="composeid"]', 'input[name="draft"]', 'input[name="subjectbox"]'];

/** 2014 to July 2026. */
export const SUBJECT = 'input[name="subjectbox"]';

/** Send. The number in its log entry is the same in every language. 2023 to July 2026. */
export const SEND = '[role="button"][jslog^="32601;"]';
/** Send without its role; then the first button in the toolbar's first cell; then that cell. October 2020. */
export const SEND_OTHERWISE = ['[jslog^="32601;"]', '.IZ .Up [role="button"]', 'td.gU.Up'];

/** Attach files. 2020 to July 2026. */
export const ATTACH = '[command="Files"]';

/** Mail that is quoted, and the signature: not the writer's own words. October 2020 to July 2026. */
export const FOREIGN = '.gmail_quote, .gmail_signature';
