/** A part of `TextModel.text`: character offsets, `to` exclusive. */
export interface TextRange {
  from: number;
  to: number;
}

/** The plain text of a field, and the mapping between the text and the field's nodes. */
export interface TextModel {
  /** Has a line break between blocks and for each `<br>`. Each other white-space character is a space. */
  text: string;
  /** The anchor elements and the text that each contains. */
  links: (TextRange & { url: string })[];
  /** The DOM range of `text.slice(from, to)`. */
  range(from: number, to: number): Range;
  /** The character offset of a DOM point (as in `Range.setStart`) of the field. */
  indexOf(node: Node, offset: number): number;
}

interface Piece extends TextRange {
  node: Text | HTMLBRElement;
}

/** Reads a field. @param skip selector of the parts that are not read */
export function readText(field: ParentNode, skip?: string): TextModel {
  const pieces: Piece[] = [];
  const links: TextModel['links'] = [];
  let text = '';
  const endLine = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const add = (node: Piece['node'], content: string) => {
    pieces.push({ node, from: text.length, to: text.length + content.length });
    text += content;
  };
  const read = (node: Node) => {
    if (node instanceof Text) add(node, node.data.replaceAll(/\s/g, ' '));
    else if (node instanceof HTMLBRElement) add(node, '\n');
    else if (node instanceof Element) {
      if (isBlock(node)) endLine();
      const from = text.length;
      if (!skip || !node.matches(skip)) node.childNodes.forEach(read);
      if (node instanceof HTMLAnchorElement) links.push({ url: node.href, from, to: text.length });
      if (isBlock(node)) endLine();
    }
  };
  field.childNodes.forEach(read);

  return {
    text,
    links,
    range(from, to) {
      const range = document.createRange();
      range.selectNodeContents(field);
      const first = pieces.find((piece) => piece.to > from);
      const last = pieces.findLast((piece) => piece.from < to);
      if (first?.node instanceof Text) range.setStart(first.node, Math.max(from - first.from, 0));
      else if (first) range.setStartBefore(first.node);
      if (last?.node instanceof Text) range.setEnd(last.node, Math.min(to, last.to) - last.from);
      else if (last) range.setEndAfter(last.node);
      return range;
    },
    indexOf(node, offset) {
      const own = pieces.find((piece) => piece.node === node);
      if (own) return own.from + offset;
      const before = node.childNodes[offset - 1];
      if (before && !isBlock(before)) {
        const last = pieces.findLast((piece) => before.contains(piece.node));
        if (last) return last.to;
      }
      const point = document.createRange();
      point.setStart(node, offset);
      return pieces.find((piece) => point.comparePoint(piece.node, 0) >= 0)?.from ?? text.length;
    },
  };
}

/** Whether a node begins a line, and what follows it begins another. */
export const isBlock = (node: Node): boolean =>
  /^(ADDRESS|BLOCKQUOTE|D[DLT]|DIV|H[1-6]|HR|LI|OL|P|PRE|SECTION|T[DHR]|TABLE|UL)$/.test(node.nodeName);
