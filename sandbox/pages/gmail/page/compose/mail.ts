/** A sent mail. `body` is the editor's model, as HTML or plain text. */
export interface Mail {
  /** Id of the compose. */
  compose: number;
  to: string;
  subject: string;
  body: string;
}

/** Initial values of a compose. */
export interface Draft {
  to?: string;
  subject?: string;
  /** HTML. */
  body?: string;
  /** Plain-text mode: looks the same, but only the text is sent. */
  plain?: boolean;
  /** Id of the saved draft. */
  draft?: string;
}
