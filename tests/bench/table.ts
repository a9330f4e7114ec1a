/** Prints rows of cells, each column as wide as its widest. */
export function print(rows: readonly (readonly string[])[]): void {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows) {
    console.log(cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   '));
  }
}
