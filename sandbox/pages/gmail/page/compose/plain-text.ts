const blocks = new Set(['DIV', 'P', 'BLOCKQUOTE', 'LI', 'TABLE', 'TR']);

function onOwnLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node.nodeName === 'BR') return '\n';
  return [...node.childNodes].reduce((text, child) => {
    return blocks.has(child.nodeName) ? onOwnLine(text) + onOwnLine(textOf(child)) : text + textOf(child);
  }, '');
}

/** Text of a body that is sent as plain text: links lose their address, blocks become lines. */
export function plainText(body: Node): string {
  return textOf(body).trimEnd();
}
