/** What goes into a text: the same words as markup and as plain text. */
export interface Invitation {
  /** Escaped. Each line with the room's name or the link is linked; the link itself is visible, so that plain text keeps it. */
  html: string;
  text: string;
  link: string;
}

export interface InvitationFields {
  room: string;
  /** The guest link. */
  link: string;
  /** How the host is called; may be empty. */
  host: string;
}

const placeholder = /\{(room|link|host)\}/g;

/** Whether a template can be used: an invitation without a link invites to nothing. */
export const hasLink = (template: string): boolean => template.includes('{link}');

/**
 * Fills a template, in which `{room}`, `{link}` and `{host}` stand for the words. Each word is put in as it is: what
 * looks like markup or like a placeholder in a room's name stays text. Lines with `{host}` fall away for a host without a name.
 */
export function renderInvitation(template: string, words: InvitationFields): Invitation {
  const link = new URL(words.link).href;
  const values = { room: words.room.trim().replaceAll(/\s+/g, ' '), link, host: words.host.trim() };
  const fill = (line: string) =>
    line.replaceAll(placeholder, (_, name: keyof InvitationFields) => values[name]).trimEnd();
  const lines = template
    .trim()
    .split(/\r?\n/)
    .filter((line) => values.host || !line.includes('{host}'));
  const markup = (line: string) => {
    const text = escape(fill(line));
    return /\{(room|link)\}/.test(line) ? `<a href="${escape(link)}">${text}</a>` : text;
  };
  return { html: lines.map(markup).join('<br>'), text: lines.map(fill).join('\n'), link };
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
