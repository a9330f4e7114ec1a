import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { loadPicker } from '../content-scripts.ts';
import { ok } from '../../shared/errors/errors.ts';
import { currentAccount } from '../teams/connect.ts';
import { isTaken } from '../rooms/planned-times.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoom, googleAccount } from '../teams/google-accounts.ts';
import { hostLinkOf, noteUse } from '../rooms/host-link.ts';
import type { Room } from '../../shared/database/database.ts';
import { recentRooms } from '../../shared/rooms/queries.ts';
import type { SharedRoom } from '../../shared/messaging/protocol.ts';
import { lookForStart } from '../scheduler.ts';
import { answerPages } from './router.ts';

/** What the buttons on web pages may have done: host links stay in here. */
export function answerWebPages(): void {
  answerPages({
    async 'rooms.shared'(place) {
      const account = await currentAccount();
      if (!account.ok) return account;
      const { accountId } = place ? await googleAccount(place) : {};
      return ok((await recentRooms(accountId)).map(toShared));
    },
    async 'room.default'(place) {
      const room = await defaultRoom(place);
      return ok(room ? toShared(room) : null);
    },
    async 'room.create'({ place, ...wish }) {
      const { accountId } = place ? await googleAccount(place) : {};
      const room = await createRoom({ ...wish, ...(accountId && { accountId }) });
      return room.ok ? ok(toShared(room.value)) : room;
    },
    async 'room.used'({ roomId }) {
      return ok(await noteUse(roomId));
    },
    async 'room.taken'({ roomId, ...span }) {
      return ok(await isTaken(roomId, span));
    },
    async 'meeting.open'({ roomId }) {
      const link = await hostLinkOf(roomId);
      if (!link.ok) return link;
      lookForStart(roomId);
      return ok(await openTab(link.value));
    },
    async 'picker.load'(_, sender) {
      return ok(await loadPicker(sender));
    },
    async 'options.open'() {
      return ok(await browser.runtime.openOptionsPage());
    },
  });
}

/** What a web page may know of a room. Field by field, so that no secret gets out with a field that comes later. */
const toShared = ({ id, name, guestLink }: Room): SharedRoom => ({ id, name, guestLink });
