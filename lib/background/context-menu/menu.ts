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
import { defaultRoomName, shortRoomName } from '../../shared/rooms/names.ts';
import { settings } from '../../shared/settings/settings.ts';
import { createRoom } from '../rooms/create.ts';
import { insertGuestLink } from '../insert-link.ts';

const PARENT = 'insert';
/** No id of Eyeson's has a colon. */
const NEW_ROOM = 'new:room';
const MAX_ROOMS = 8;

/**
 * Maintains the context menu *Insert Eyeson link* of text fields, which lists the eight most recently used rooms and
 * *New room*, and handles its clicks. Without a key there is none. To be called in the worker's first turn.
 */
export function maintainContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    reportErrors(runUserAction(() => insert(String(menuItemId), { tabId: tab?.id, frameId })));
  });
  const update = coalesce(async () => rebuild(await readItems()));
  liveQuery(readItems).subscribe({
    next: () => reportErrors(update()),
    error: (error) => console.error(error),
  });
}

/** The menu outlives the worker, so it is created again only if it differs from the one that was created last. */
async function rebuild(items: Item[]): Promise<void> {
  const wanted = JSON.stringify(items);
  const { fieldMenu } = await browser.storage.session.get('fieldMenu');
  if (fieldMenu === wanted) return;
  await browser.storage.session.remove('fieldMenu');
  await browser.contextMenus.removeAll();
  createItems(items);
  await browser.storage.session.set({ fieldMenu: wanted });
}

function createItems(items: Item[]): void {
  if (items.length === 0) return;
  const contexts: ['editable'] = ['editable'];
  browser.contextMenus.create({ id: PARENT, title: i18n.t('menu.insert'), contexts });
  for (const [id, title] of items) {
    const isAfterRooms = id === NEW_ROOM && items.length > 1;
    if (isAfterRooms)
      browser.contextMenus.create({ id: 'line', type: 'separator', parentId: PARENT, contexts });
    browser.contextMenus.create({ id, parentId: PARENT, title, contexts });
  }
}

/** An item's id, which is a room's or {@link NEW_ROOM}, and its title. */
type Item = [id: string, title: string];

async function readItems(): Promise<Item[]> {
  if ((await db.accounts.count()) === 0) return [];
  const rooms = await latestRooms(MAX_ROOMS);
  const items = rooms.map((room): Item => [room.id, menuTitle(shortRoomName(room))]);
  return [...items, [NEW_ROOM, i18n.t('menu.newRoom')]];
}

async function insert(
  itemId: string,
  { tabId, frameId = 0 }: { tabId: number | undefined; frameId: number | undefined },
): Promise<Result<void>> {
  const room = itemId === NEW_ROOM ? await createUnnamed() : await findRoom(itemId);
  if (!room.ok) return room;
  return ok(await insertGuestLink(room.value, tabId === undefined ? undefined : { tabId, frameId }));
}

async function findRoom(roomId: string): Promise<Result<Room>> {
  const room = await db.rooms.get(roomId);
  return room ? ok(room) : fail({ kind: 'not-found' });
}

async function createUnnamed(): Promise<Result<Room>> {
  const name = defaultRoomName(await settings.roomName.getValue(), Date.now());
  return createRoom({ id: crypto.randomUUID(), name });
}
