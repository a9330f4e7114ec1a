/** Where a key leads from a row, as an index; undefined for a key that leads nowhere. */
export function destination(
  key: string,
  from: { at: number; last: number; page: number },
): number | undefined {
  const { at, last, page } = from;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + page, last);
    case 'PageUp':
      return Math.max(at - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
