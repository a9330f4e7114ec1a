import { i18n } from '../../shared/i18n/translate.ts';
import { runUserAction } from '../notifications/run-task.ts';
import { copyGuestLink } from '../clipboard.ts';
import { findFocusedFrame, insertGuestLink } from '../insert-link.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { singleFlight } from '../../shared/concurrency.ts';
import { notifyResult } from '../notifications/notification.ts';
import { browser } from '../../shared/browser/api.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { longestWaiting, getDefaultRoom } from '../../shared/rooms/queries.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoomName, shortName } from '../../shared/rooms/names.ts';
import { settings } from '../../shared/settings/settings.ts';

/** Handles the keyboard shortcuts of the manifest. Key repeat while a key is held down runs a command once. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = commands[name];
    if (command) reportErrors(flight(name, () => runUserAction(() => command(tab?.id))));
  });
}

const flight = singleFlight<void>();

/** The commands of the manifest, except the one that opens the popup, by name. They receive the id of the active tab. */
const commands: Record<string, (tabId: number | undefined) => Promise<Result<void>>> = {
  async 'new-room'(tabId) {
    const name = defaultRoomName(await settings.roomName.getValue(), Date.now());
    const created = await createRoom({ id: crypto.randomUUID(), name });
    if (!created.ok) return ok(await notifyResult(shortName(name), explain(created.error)));
    return ok(await copyGuestLink(created.value, toTargets(tabId)));
  },
  async 'copy-default'(tabId) {
    const room = await getDefaultRoom();
    if (room) return ok(await copyGuestLink(room, toTargets(tabId)));
    return ok(await notifyResult(i18n.t('manifest.name'), i18n.t('commands.noRoom')));
  },
  async 'insert-here'(tabId) {
    const room = await getDefaultRoom();
    if (!room) return ok(await notifyResult(i18n.t('manifest.name'), i18n.t('commands.noRoom')));
    const frameId = tabId === undefined ? undefined : await findFocusedFrame(tabId);
    if (tabId === undefined || frameId === undefined)
      return ok(await copyGuestLink(room, toTargets(tabId), i18n.t('menu.copied')));
    return ok(await insertGuestLink(room, { tabId, frameId }));
  },
  async 'join-longest'() {
    const roomId = await longestWaiting();
    if (roomId) return openMeeting(roomId);
    return ok(await notifyResult(i18n.t('manifest.name'), i18n.t('commands.nobody')));
  },
};

const toTargets = (tabId: number | undefined) => (tabId === undefined ? [] : [{ tabId }]);
