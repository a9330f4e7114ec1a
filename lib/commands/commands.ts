import { i18n } from '#i18n';
import { joinRoom } from '../alerts/join.ts';
import { showDone } from '../alerts/notifications.ts';
import { copyFromBackground } from '../browser/clipboard.ts';
import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { openTab } from '../browser/tabs.ts';
import { explain } from '../explain.ts';
import { longestWaiting } from '../presence/longest.ts';
import { createRoom } from '../rooms/create.ts';
import type { Room } from '../rooms/database.ts';
import { defaultRoomName } from '../rooms/default-name.ts';
import { noteUse } from '../rooms/open.ts';
import { roomName } from '../rooms/shown-name.ts';
import { usualRoom } from '../rooms/usual-room.ts';
import { settings } from '../settings.ts';

/** What the manifest's commands do, but for that which opens the popup. @param tabId the tab that the host looks at */
const commands: Record<string, (tabId: number | undefined) => Promise<void>> = {
  async 'new-room'(tabId) {
    const name = defaultRoomName(await settings.roomName.getValue(), Date.now());
    const made = await createRoom({ id: crypto.randomUUID(), name });
    await (made.ok ? copyLink(made.value, tabId) : showDone(name, explain(made.error)));
  },
  async 'copy-default'(tabId) {
    const room = await usualRoom();
    await (room ? copyLink(room, tabId) : showDone(i18n.t('manifest.name'), i18n.t('commands.noRoom')));
  },
  async 'join-longest'() {
    const roomId = await longestWaiting();
    await (roomId ? joinRoom(roomId) : showDone(i18n.t('manifest.name'), i18n.t('commands.nobody')));
  },
};

const underWay = new Set<string>();

/** Acts on the keys that work anywhere in the browser: once, however long one is held down. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const act = commands[name];
    if (!act || underWay.has(name)) return;
    underWay.add(name);
    run(act(tab?.id).finally(() => underWay.delete(name)));
  });
}

/** Copies a room's guest link and says so. Where the tab lets nobody in, a page of ours does it, in a tab of its own. */
async function copyLink(room: Room, tabId: number | undefined): Promise<void> {
  const { id, guestLink } = room;
  if (!(await copyFromBackground(guestLink, tabId === undefined ? undefined : { tabId })))
    return openTab(browser.runtime.getURL(`/popup.html#copy=${encodeURIComponent(id)}`));
  await noteUse(id);
  await showDone(roomName(room), i18n.t('popup.linkCopied'));
}
