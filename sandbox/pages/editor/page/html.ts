/** The nodes of an HTML text, in an element that is in no document; made as the editor makes its own, by `goog#html`. */
export function parseHtml(html: string): HTMLElement {
  const element = document.createElement('div');
  goog.dom.safe.setInnerHtml(element, goog.html.legacyconversions.safeHtmlFromString(html));
  return element;
}
