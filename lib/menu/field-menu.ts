import { liveQuery } from 'dexie';
import { i18n } from '#i18n';
import { showDone } from '../alerts/notifications.ts';
import { copyFromBackground } from '../browser/clipboard.ts';
import { browser } from '../browser/extension.ts';
import { inPage } from '../browser/in-page.ts';
import { run } from '../browser/run.ts';
import { db, type Room } from '../rooms/database.ts';
import { noteUse } from '../rooms/open.ts';
import { latestRooms } from '../rooms/recent.ts';
import { roomName } from '../rooms/shown-name.ts';
import { intoField } from './into-field.ts';

const PARENT = 'insert';
const MOST = 8;

/** Keeps *Insert Eyeson link* in the context menu of text fields, with the most recently used rooms, and acts on it. */
export function keepFieldMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    run(insert(String(menuItemId), { tabId: tab?.id, frameId }));
  });
  liveQuery(() => latestRooms(MOST)).subscribe({
    next: (rooms) => run(rebuild(rooms)),
    error: (error) => console.error(error),
  });
}

/** The menu outlives the worker: it is made anew only when it would differ. */
async function rebuild(rooms: Room[]): Promise<void> {
  const wanted = JSON.stringify(rooms.map((room) => [room.id, roomName(room)]));
  const { fieldMenu } = await browser.storage.session.get('fieldMenu');
  if (fieldMenu === wanted) return;
  await browser.storage.session.set({ fieldMenu: wanted });
  await browser.contextMenus.removeAll();
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
): Promise<void> {
  const room = await db.rooms.get(roomId);
  if (!room || tabId === undefined) return;
  const { guestLink } = room;
  const field = { tabId, frameIds: [frameId] };
  await noteUse(roomId);
  if (await inPage(field, intoField, guestLink)) return;
  const copied = await copyFromBackground(guestLink, field);
  await showDone(roomName(room), i18n.t(copied ? 'menu.copied' : 'menu.refused'));
}
