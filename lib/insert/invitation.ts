/** What goes into a text: the same words as markup and as plain text. */
export interface Invitation {
  /** Escaped; every line with the room's name or the link is linked, and the link itself is visible text. */
  html: string;
  text: string;
  link: string;
}
