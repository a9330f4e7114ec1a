import { i18n, phrase } from '../../lib/shared/i18n/translate.ts';
import { toLocal } from '../../lib/shared/i18n/format.ts';
import { language } from '../../lib/shared/i18n/language.ts';
import { download, fileName } from '../kit/download.ts';
import { showToast } from '../state/toast.ts';
import { type RoomEntry, type TableContext, stateWords } from './entries.ts';

// Without it, Excel reads a file in the system's legacy encoding.
const BYTE_ORDER_MARK = '\uFEFF';

/** What parts the cells of a row. */
export type Separator = ',' | ';';

/**
 * Formats rows as a CSV file (RFC 4180). What a spreadsheet would calculate is preceded by an apostrophe,
 * because names of rooms can come from anyone in the team. Spreadsheets may read another separator than
 * `separator`, so that holds behind each of them.
 * @param separator cell separator that spreadsheets expect in the user's locale
 */
export const csv = (rows: string[][], separator: Separator): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quote).join(separator)}\r\n`).join('');

const quote = (cell: string) => `"${escapeFormula(cell.toWellFormed()).replaceAll('"', '""')}"`;

/** A part of a cell between separators that begins like a formula. */
const MAY_BE_FORMULA = /(?<=^[\s\p{Cc}]*|[,;\t|][\s\p{Cc}]*)[=+\-@＝＋－＠][^,;\t]*/gu;

/** Behind a sign, only these make a formula: a function, a reference or an operator. `-5 Grad` and `@home` are texts. */
const CALCULATES = /^[=＝]|[()|!=*^&<>/:]|^.\s*\$?[A-Z]{1,3}\$?\d+\b|^.\s*[\d.]+\s*[-+%]/i;

const escapeFormula = (cell: string) =>
  cell.replaceAll(MAY_BE_FORMULA, (part) => (CALCULATES.test(part) ? `'${part}` : part));

/**
 * Saves rooms as a CSV file with guest links, and offers another separator: which one a spreadsheet expects depends on
 * the system, whose language may not be the browser's. Host links are never exported.
 */
export function exportRooms(
  entries: RoomEntry[],
  context: TableContext,
  separator: Separator = hasDecimalComma() ? ';' : ',',
): void {
  const headers = [
    i18n.t('rooms.name'),
    i18n.t('teams.team'),
    i18n.t('popup.guestLink'),
    i18n.t('table.state'),
    i18n.t('rooms.expires'),
    i18n.t('table.used'),
    i18n.t('table.made'),
  ];
  const rows = entries.map((entry) => [
    entry.name,
    context.teams.get(entry.room.accountId) ?? '',
    entry.room.guestLink,
    stateWords(entry, context),
    formatTime(entry.expires),
    formatTime(entry.used),
    formatTime(entry.made),
  ]);
  const text = csv([headers, ...rows], separator);
  const day = toLocal(context.now).slice(0, 10);
  download(new Blob([text], { type: 'text/csv' }), fileName(`${i18n.t('popup.rooms')} ${day}`, 'csv'));
  const other = separator === ';' ? ',' : ';';
  showToast({
    text: i18n.t('table.exported', [phrase(separator)]),
    action: {
      label: i18n.t('table.exportWith', [phrase(other)]),
      run: () => exportRooms(entries, context, other),
    },
  });
}

/** Local date and time as `YYYY-MM-DD hh:mm`, which every spreadsheet parses; empty for never. */
const formatTime = (time: number) =>
  time > 0 && Number.isFinite(time) ? toLocal(time).replace('T', ' ') : '';

const hasDecimalComma = () => (0.1).toLocaleString(language()).includes(',');
