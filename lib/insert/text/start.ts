/**
 * Where to write in a field in which the cursor never was: at the very start, before signature and quoted mail. Inside
 * the first block where there is one, because what is written between blocks is outside of them.
 * @param foreign selector of parts that are not the writer's own text
 */
export function startOf(field: HTMLElement, foreign?: string): Range {
  let at: Element = field;
  for (
    let first = at.firstChild;
    first instanceof HTMLDivElement && !(foreign && first.matches(foreign));
    first = first.firstChild
  )
    at = first;
  const range = document.createRange();
  range.setStart(at, 0);
  return range;
}
