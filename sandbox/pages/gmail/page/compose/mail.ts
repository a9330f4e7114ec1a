/** A mail as it left: `body` is the editor's model, as HTML or as plain text. */
export interface Mail {
  compose: number;
  to: string;
  subject: string;
  body: string;
}

/** What a new compose starts with. */
export interface Draft {
  to?: string;
  subject?: string;
  /** HTML. */
  body?: string;
  /** Plain-text mode: looks the same, but only the text is sent. */
  plain?: boolean;
  /** Id of a draft that was saved before. */
  draft?: string;
}
