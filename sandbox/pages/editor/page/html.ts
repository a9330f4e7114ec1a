/** Parses HTML into a detached element, by the editor's Trusted Types policy `goog#html`. */
export function parseHtml(html: string): HTMLElement {
  const element = document.createElement('div');
  goog.dom.safe.setInnerHtml(element, goog.html.legacyconversions.safeHtmlFromString(html));
  return element;
}
