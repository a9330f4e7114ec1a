import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { loadPicker } from '../content-scripts.ts';
import { ok } from '../../shared/errors/errors.ts';
import { currentAccount } from '../teams/connect.ts';
import { hasConflict } from '../rooms/reminders.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoom, googleAccount } from '../teams/google-accounts.ts';
import { getHostLink, touchRoom } from '../rooms/host-link.ts';
import type { Room } from '../../shared/database/database.ts';
import { recentRooms } from '../../shared/rooms/queries.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { pollAfterOpening } from '../scheduler.ts';
import type { AllHandlers } from './router.ts';

/** What the buttons on web pages may request. Host links never leave the worker. */
export const fromContentScripts: AllHandlers['public'] = {
  async 'rooms.shared'(place) {
    const account = await currentAccount();
    if (!account.ok) return account;
    const { accountId } = place ? await googleAccount(place) : {};
    return ok((await recentRooms(accountId)).map(toPublicRoom));
  },
  async 'room.default'(place) {
    const room = await defaultRoom(place);
    return ok(room ? toPublicRoom(room) : null);
  },
  async 'room.create'({ place, ...wish }) {
    const { accountId } = place ? await googleAccount(place) : {};
    const room = await createRoom({ ...wish, ...(accountId && { accountId }) });
    return room.ok ? ok(toPublicRoom(room.value)) : room;
  },
  async 'room.used'({ roomId }) {
    return ok(await touchRoom(roomId));
  },
  async 'room.taken'({ roomId, ...span }) {
    return ok(await hasConflict(roomId, span));
  },
  async 'meeting.open'({ roomId }) {
    const link = await getHostLink(roomId);
    if (!link.ok) return link;
    pollAfterOpening(roomId);
    return ok(await openTab(link.value));
  },
  async 'picker.load'(_, sender) {
    return ok(await loadPicker(sender));
  },
  async 'options.open'() {
    return ok(await browser.runtime.openOptionsPage());
  },
};

/** What a web page may know of a room. Field by field, so that no secret gets out with a field that comes later. */
const toPublicRoom = ({ id, name, guestLink }: Room): PublicRoom => ({ id, name, guestLink });
