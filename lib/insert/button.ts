/** Our button on a page. */
export interface Button {
  /** What stands in the page: an element of our own with an open shadow root. */
  readonly host: HTMLElement;
  /** Says something beside the button, to eyes and screen readers. */
  say(sentence: string): void;
}
