const folds = new Map<string, string>();

/** Text without case and accents, to search in. Kept: the accents of ten thousand rooms are not taken off twice. */
export function fold(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  folds.set(text, folded);
  return folded;
}

/** Whether a folded name holds every word of a query, in any order. */
export function createMatcher(query: string): (folded: string) => boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
