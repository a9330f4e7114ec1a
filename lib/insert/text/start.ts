/**
 * Where to write in a field in which the cursor never was: at the very start, before signature and quoted mail. Inside
 * the first block where there is one, because what is written between blocks is outside of them.
 * @param foreign selector of parts that are not the writer's own text
 */
export function startOf(field: HTMLElement, foreign?: string): Range {
  const first = field.firstChild;
  if (first instanceof HTMLDivElement && !(foreign && first.matches(foreign))) return startOf(first, foreign);
  const range = document.createRange();
  range.setStart(field, 0);
  return range;
}
