import { liveQuery } from 'dexie';
import { i18n } from '#i18n';
import { runUserAction } from '../notifications/run-task.ts';
import { copyGuestLink } from '../clipboard.ts';
import { browser } from '../../shared/browser/api.ts';
import { runInTab } from '../clipboard.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { coalesce } from '../../shared/concurrency.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { touchRoom } from '../rooms/host-link.ts';
import { latestRooms } from '../../shared/rooms/queries.ts';
import { roomName } from '../../shared/rooms/names.ts';
import { insertText } from './insert-text.ts';

const PARENT = 'insert';
const MOST = 8;

/** Keeps *Insert Eyeson link* in the context menu of text fields, with the most recently used rooms, and acts on it. */
export function maintainContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    reportErrors(runUserAction(() => insert(String(menuItemId), { tabId: tab?.id, frameId })));
  });
  const latest = () => latestRooms(MOST);
  const follow = coalesce(async () => rebuild(await latest()));
  liveQuery(latest).subscribe({
    next: () => reportErrors(follow()),
    error: (error) => console.error(error),
  });
}

/** The menu outlives the worker: it is made anew only when it would differ from the one that is known to stand. */
async function rebuild(rooms: Room[]): Promise<void> {
  const wanted = JSON.stringify(rooms.map((room) => [room.id, roomName(room)]));
  const { fieldMenu } = await browser.storage.session.get('fieldMenu');
  if (fieldMenu === wanted) return;
  await browser.storage.session.remove('fieldMenu');
  await browser.contextMenus.removeAll();
  fill(rooms);
  await browser.storage.session.set({ fieldMenu: wanted });
}

function fill(rooms: Room[]): void {
  if (rooms.length === 0) return;
  const contexts: ['editable'] = ['editable'];
  browser.contextMenus.create({ id: PARENT, title: i18n.t('menu.insert'), contexts });
  for (const room of rooms) {
    // In a menu's title `&` marks a key; twice, it is itself.
    const title = roomName(room).replaceAll('&', '&&');
    browser.contextMenus.create({ id: room.id, parentId: PARENT, title, contexts });
  }
}

async function insert(
  roomId: string,
  { tabId, frameId = 0 }: { tabId: number | undefined; frameId: number | undefined },
): Promise<Result<void>> {
  const room = await db.rooms.get(roomId);
  if (!room) return fail({ kind: 'not-found' });
  const field = tabId === undefined ? undefined : { tabId, frameIds: [frameId] };
  if (field && (await runInTab(field, insertText, room.guestLink))) return ok(await touchRoom(roomId));
  // Another site's frame lets nobody in, but the page around it may.
  const places = field ? [field, { tabId: field.tabId }] : [];
  return ok(await copyGuestLink(room, places, i18n.t('menu.copied')));
}
