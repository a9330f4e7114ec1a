/**
 * Folds a text for searching: lower case, without diacritics (Unicode NFKD without combining marks). Results are
 * cached, because normalizing the names of ten thousand rooms on each key press is slow.
 */
export function fold(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  cache.set(text, folded);
  return folded;
}

const cache = new Map<string, string>();

/** @returns a predicate: whether a name, folded by {@link fold}, contains every word of the query, in any order */
export function createMatcher(query: string): (folded: string) => boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
