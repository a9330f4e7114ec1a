import { isBlock } from './text-model.ts';

/**
 * A field's text, with line breaks where lines end: a link is not followed by the first word of the next line. The
 * addresses of its anchor elements follow, each on a line of its own.
 * @param excluded selector of the parts that are left out
 */
export function contentOf(field: Element, excluded?: string): string {
  if (field instanceof HTMLInputElement) return field.value;
  let text = '';
  const addresses: string[] = [];
  const read = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element)) return;
    const isLeftOut = excluded !== undefined && node.matches(excluded);
    const edge = isLeftOut || isBlock(node) || node.nodeName === 'BR' ? '\n' : '';
    text += edge;
    if (!isLeftOut) node.childNodes.forEach(read);
    text += edge;
    if (node instanceof HTMLAnchorElement && !isLeftOut) addresses.push(node.href);
  };
  field.childNodes.forEach(read);
  return [text, ...addresses].join('\n');
}
