/** Text without case and accents, to search in. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether a folded name holds every word of a query, in any order. */
export function matcher(query: string): (folded: string) => boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
