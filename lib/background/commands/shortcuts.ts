import { i18n } from '#i18n';
import { runUserAction } from '../notifications/run-task.ts';
import { copyGuestLink } from '../clipboard.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { singleFlight } from '../../shared/concurrency.ts';
import { notifyResult } from '../notifications/notification.ts';
import { browser } from '../../shared/browser/api.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { explain } from '../../shared/errors/explain.ts';
import { longestWaiting } from '../../shared/rooms/queries.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoomName } from '../../shared/rooms/names.ts';
import { getDefaultRoom } from '../../shared/rooms/queries.ts';
import { settings } from '../../shared/settings/settings.ts';

/** What the manifest's commands do, but for that which opens the popup. @param tabId the tab that the host looks at */
const commands: Record<string, (tabId: number | undefined) => Promise<Result<void>>> = {
  async 'new-room'(tabId) {
    const name = defaultRoomName(await settings.roomName.getValue(), Date.now());
    const made = await createRoom({ id: crypto.randomUUID(), name });
    return ok(
      await (made.ok ? copyGuestLink(made.value, inTab(tabId)) : notifyResult(name, explain(made.error))),
    );
  },
  async 'copy-default'(tabId) {
    const room = await getDefaultRoom();
    if (room) return ok(await copyGuestLink(room, inTab(tabId)));
    return ok(await notifyResult(i18n.t('manifest.name'), i18n.t('commands.noRoom')));
  },
  async 'join-longest'() {
    const roomId = await longestWaiting();
    if (roomId) return openMeeting(roomId);
    return ok(await notifyResult(i18n.t('manifest.name'), i18n.t('commands.nobody')));
  },
};

const inTab = (tabId: number | undefined) => (tabId === undefined ? [] : [{ tabId }]);

const flight = singleFlight<void>();

/** Acts on the keys that work anywhere in the browser: once, however long one is held down. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const act = commands[name];
    if (act) reportErrors(flight(name, () => runUserAction(() => act(tab?.id))));
  });
}
