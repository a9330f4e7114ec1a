import type { FlatText, Span } from './flat-text.ts';

/**
 * Where the block of a link stands: exactly the words that were inserted, where they are still those; after somebody
 * has changed them, only the links and the address. What was typed around or between is never in it.
 * @param texts how the block may read, as `Invitation.text`
 */
export function spansOf(flat: FlatText, link: string, texts: string[]): Span[] {
  for (const words of texts) {
    const from = flat.text.indexOf(words.replaceAll(/[^\S\n]/g, ' '));
    if (from >= 0) return [{ from, to: from + words.length }];
  }
  const parts = [...flat.links.filter(({ url }) => url === link), ...addresses(flat.text, link)];
  return parts
    .toSorted((a, b) => a.from - b.from)
    .reduce<Span[]>((spans, part) => joined(flat.text, spans, part), []);
}

function addresses(text: string, link: string): Span[] {
  const found: Span[] = [];
  for (let from = text.indexOf(link); from >= 0; from = text.indexOf(link, from + 1))
    found.push({ from, to: from + link.length });
  return found;
}

/** Parts with nothing but white space between them are one. */
function joined(text: string, spans: Span[], part: Span): Span[] {
  const last = spans.at(-1);
  if (!last || text.slice(last.to, part.from).trim()) return [...spans, part];
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.to, part.to) }];
}
