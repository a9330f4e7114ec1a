function firstText(root: Node, text: string): Text | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.data.includes(text)) return node;
  }
  return undefined;
}

/**
 * Focuses `body` and selects the first occurrence of `text`; an empty text, or one that is missing, puts
 * the caret at the start.
 */
export function selectText(body: HTMLElement, text: string): void {
  body.focus();
  const node = text === '' ? undefined : firstText(body, text);
  if (!node) {
    getSelection()?.collapse(body.firstElementChild ?? body, 0);
    return;
  }
  const start = node.data.indexOf(text);
  getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
}
