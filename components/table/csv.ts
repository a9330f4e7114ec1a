// Excel takes a file without it for one in the system's own old encoding.
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as the text of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front: room names can come from anybody in the team.
 * @param separator what spreadsheets in the host's language expect between cells
 */
export const csv = (rows: string[][], separator: ',' | ';'): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('');

const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;

const harmless = (cell: string) => (/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell);
