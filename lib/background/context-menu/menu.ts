import { liveQuery } from 'dexie';
import { i18n } from '../../shared/i18n/translate.ts';
import { runUserAction } from '../notifications/run-task.ts';
import { menuTitle } from '../../shared/escape.ts';
import { browser } from '../../shared/browser/api.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { coalesce } from '../../shared/concurrency.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { latestRooms } from '../../shared/rooms/queries.ts';
import { shortRoomName } from '../../shared/rooms/names.ts';
import { insertGuestLink } from '../insert-link.ts';

const PARENT = 'insert';
const MAX_ROOMS = 8;

/**
 * Maintains the context menu *Insert Eyeson link* of text fields, which lists the eight most recently used rooms, and
 * handles its clicks. To be called in the worker's first turn.
 */
export function maintainContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    reportErrors(runUserAction(() => insert(String(menuItemId), { tabId: tab?.id, frameId })));
  });
  const readRooms = () => latestRooms(MAX_ROOMS);
  const update = coalesce(async () => rebuild(await readRooms()));
  liveQuery(readRooms).subscribe({
    next: () => reportErrors(update()),
    error: (error) => console.error(error),
  });
}

/** The menu outlives the worker, so it is created again only if it differs from the one that was created last. */
async function rebuild(rooms: Room[]): Promise<void> {
  const wanted = JSON.stringify(rooms.map((room) => [room.id, titleOf(room)]));
  const { fieldMenu } = await browser.storage.session.get('fieldMenu');
  if (fieldMenu === wanted) return;
  await browser.storage.session.remove('fieldMenu');
  await browser.contextMenus.removeAll();
  createItems(rooms);
  await browser.storage.session.set({ fieldMenu: wanted });
}

function createItems(rooms: Room[]): void {
  if (rooms.length === 0) return;
  const contexts: ['editable'] = ['editable'];
  browser.contextMenus.create({ id: PARENT, title: i18n.t('menu.insert'), contexts });
  for (const room of rooms) {
    browser.contextMenus.create({ id: room.id, parentId: PARENT, title: titleOf(room), contexts });
  }
}

const titleOf = (room: Room) => menuTitle(shortRoomName(room));

async function insert(
  roomId: string,
  { tabId, frameId = 0 }: { tabId: number | undefined; frameId: number | undefined },
): Promise<Result<void>> {
  const room = await db.rooms.get(roomId);
  if (!room) return fail({ kind: 'not-found' });
  return ok(await insertGuestLink(room, tabId === undefined ? undefined : { tabId, frameId }));
}
