import { escapeHtml } from '../escape.ts';
import { cleanName } from '../i18n/name.ts';

/** A rendered invitation, as HTML and as plain text with the same content. */
export interface Invitation {
  /**
   * Escaped, with `<br>` between lines. Each line of the template with `{room}` or `{link}` is an anchor element. The
   * link itself is visible text, so that it survives a conversion to plain text.
   */
  html: string;
  /** Plain text, with `\n` between lines. */
  text: string;
  /** The guest link. */
  link: string;
}

/** The values of a template's placeholders. */
export interface InvitationFields {
  /** The room's name. */
  room: string;
  /** The guest link. */
  link: string;
  /** The host's name; may be empty. */
  host: string;
}

const placeholder = /\{(room|link|host)\}/g;

/** Whether a template contains `{link}`. One that does not cannot be used. */
export const hasLink = (template: string): boolean => template.includes('{link}');

/**
 * Renders a template with the placeholders `{room}`, `{link}` and `{host}`. Values are literal: markup or a placeholder
 * in a room's name remains text. If the host's name is empty, lines with `{host}` are left out.
 */
export function renderInvitation(template: string, fields: InvitationFields): Invitation {
  const link = new URL(fields.link).href;
  const values = { room: cleanName(fields.room), link, host: cleanName(fields.host) };
  const fill = (line: string) =>
    line.replaceAll(placeholder, (_, name: keyof InvitationFields) => values[name]).trimEnd();
  const lines = template
    .trim()
    .split(/\r?\n/)
    .filter((line) => values.host || !line.includes('{host}'));
  const markup = (line: string) => {
    const text = escapeHtml(fill(line));
    return /\{(room|link)\}/.test(line) ? `<a href="${escapeHtml(link)}">${text}</a>` : text;
  };
  return { html: lines.map(markup).join('<br>'), text: lines.map(fill).join('\n'), link };
}
