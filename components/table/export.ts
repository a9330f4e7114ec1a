import { i18n } from '#i18n';
import { download } from '../backup/save-file.ts';
import { toLocal } from '../dialogs/local-time.ts';
import { language } from '../../lib/language.ts';
import { csv } from './csv.ts';
import type { Entry, Scene } from './entries.ts';
import { stateWords } from './state-words.ts';

/** Saves rooms as a file for spreadsheets: guest links and facts. What starts a meeting is for nobody's file. */
export function exportRooms(entries: Entry[], scene: Scene): void {
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
