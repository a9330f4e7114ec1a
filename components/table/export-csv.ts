import { i18n } from '#i18n';
import { toLocal } from '../../lib/shared/i18n/format.ts';
import { language } from '../../lib/shared/i18n/language.ts';
import { download } from '../kit/download.ts';
import { type RoomEntry, type TableContext, stateWords } from './entries.ts';

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

/** Saves rooms as a file for spreadsheets: guest links and facts. What starts a meeting is for nobody's file. */
export function exportRooms(entries: RoomEntry[], scene: TableContext): void {
  const heads = [
    i18n.t('rooms.name'),
    i18n.t('table.team'),
    i18n.t('popup.guestLink'),
    i18n.t('table.state'),
    i18n.t('rooms.expires'),
    i18n.t('table.used'),
    i18n.t('table.made'),
  ];
  const rows = entries.map((entry) => [
    entry.name,
    scene.teams.get(entry.room.accountId) ?? '',
    entry.room.guestLink,
    stateWords(entry, scene),
    dated(entry.expires),
    dated(entry.used),
    dated(entry.made),
  ]);
  const text = csv([heads, ...rows], hasDecimalComma() ? ';' : ',');
  const day = toLocal(scene.now).slice(0, 10);
  download(new Blob([text], { type: 'text/csv' }), `${i18n.t('options.rooms')} ${day}.csv`);
}

/** On the host's own clock, in the one way that every spreadsheet reads; empty for never. */
const dated = (time: number) => (time > 0 && Number.isFinite(time) ? toLocal(time).replace('T', ' ') : '');

const hasDecimalComma = () => (0.1).toLocaleString(language()).includes(',');
