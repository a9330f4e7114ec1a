/** Gmail's labels, without keyboard shortcuts (see `withKeys`). */
export interface Labels {
  compose: string;
  inbox: string;
  starred: string;
  snoozed: string;
  sent: string;
  drafts: string;
  search: string;
  newMessage: string;
  recipients: string;
  subject: string;
  body: string;
  send: string;
  moreSendOptions: string;
  scheduleSend: string;
  formatting: string;
  undo: string;
  redo: string;
  bold: string;
  italic: string;
  underline: string;
  attach: string;
  link: string;
  emoji: string;
  drive: string;
  photo: string;
  confidential: string;
  signature: string;
  moreOptions: string;
  discard: string;
  minimise: string;
  fullscreen: string;
  close: string;
  reply: string;
  forward: string;
  wrote: string;
}

/**
 * Appends a keyboard shortcut to a label. Like Gmail, isolates it from the surrounding text direction:
 * U+202A … U+202C.
 */
export function withKeys(label: string, keys: string): string {
  return `${label} \u202A(${keys})\u202C`;
}
