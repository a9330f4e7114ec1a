/** What the page says, as Gmail's own labels say it. Keys in brackets are added by `withKeys`. */
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

/** Gmail shields the keys in a tooltip from the direction of the text around them: U+202A … U+202C. */
export function withKeys(label: string, keys: string): string {
  return `${label} \u202A(${keys})\u202C`;
}
