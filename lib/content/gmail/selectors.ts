/**
 * Selectors for Gmail's compose. Attributes that carry a meaning come first, class names only as fallback. Each comment
 * names the years in which the selector matched captured pages of mail.google.com, in several languages; a range ends
 * at the newest capture that was checked.
 */

/** The body. Gmail's editor sets the attribute. 2014 to July 2026. */
export const BODY = '[g_editable="true"][contenteditable="true"]';
/** The body, if the editor no longer sets that attribute. October 2020. */
export const BODY_BY_ROLE = '[contenteditable="true"][role="textbox"]';

/** Hidden inputs that identify a mail: the compose's id and its draft, which is stable once saved. 2014 to July 2026. */
export const DRAFT_MARKS = ['input[name="composeid"]', 'input[name="draft"]'];

/** The subject. 2014 to July 2026. */
export const SUBJECT = 'input[name="subjectbox"]';

/** Inputs that only a compose has, most specific first. */
export const COMPOSE_MARKS = [...DRAFT_MARKS, SUBJECT];

/** Send. The number of its log entry is the same in every language. 2023 to July 2026. */
export const SEND = '[role="button"][jslog^="32601;"]';
/** Send without its role; the first button in the toolbar's first cell; that cell itself. October 2020. */
export const SEND_FALLBACKS = ['[jslog^="32601;"]', '.IZ .Up [role="button"]', 'td.gU.Up'];

/** *Attach files*. 2020 to July 2026. */
export const ATTACH = '[command="Files"]';

/** Quoted mail and signature: the parts of the body that the user did not write here. October 2020 to July 2026. */
export const EXCLUDED = '.gmail_quote, .gmail_signature';
