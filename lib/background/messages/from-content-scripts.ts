import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { loadPicker } from '../content-scripts.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { readLink } from '../../shared/eyeson/links.ts';
import { currentAccount } from '../teams/connect.ts';
import { hasConflict } from '../rooms/reminders.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoom } from '../teams/google-accounts.ts';
import { getHostLink, touchRoom } from '../rooms/host-link.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { recentRooms } from '../../shared/rooms/queries.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { logPlacement } from '../../shared/placement-log.ts';
import { readPageSettings } from '../page-settings.ts';
import { pollAfterOpening } from '../scheduler.ts';
import { isWithinLimit } from './limits.ts';
import { hintOf, isCertain, pageAccount, siteOf } from './sender.ts';
import type { AllHandlers } from './router.ts';

/** What the buttons on web pages may request. Host links never leave the worker. */
export const fromContentScripts: AllHandlers['public'] = {
  async 'settings.forPage'(_, sender) {
    // Without a database there are still settings, and so a button that says what is wrong.
    const account = await pageAccount(sender).catch(() => undefined);
    return ok(await readPageSettings(account?.hasDefaultRoom ?? false));
  },
  async 'rooms.shared'(claim, sender) {
    const account = await currentAccount();
    if (!account.ok) return account;
    const { accountId } = await pageAccount(sender, claim);
    return ok((await recentRooms(accountId)).map(toPublicRoom));
  },
  async 'room.find'({ guestLink }) {
    const link = readLink(guestLink);
    if (link?.kind !== 'guest') return ok(null);
    const room = await db.rooms.filter((room) => readLink(room.guestLink)?.token === link.token).first();
    return ok(room ? toPublicRoom(room) : null);
  },
  async 'room.default'(claim, sender) {
    const hint = await hintOf(sender, claim);
    const room = hint && (await isCertain(sender, claim)) ? await defaultRoom(hint) : undefined;
    return ok(room ? toPublicRoom(room) : null);
  },
  async 'room.create'({ place, ...wish }, sender) {
    if (!(await isWithinLimit('creation', sender, wish.id))) return fail({ kind: 'too-many' });
    const { accountId } = await pageAccount(sender, place);
    const room = await createRoom({ ...wish, ...(accountId && { accountId }) });
    return room.ok ? ok(toPublicRoom(room.value)) : room;
  },
  async 'room.used'({ roomId }) {
    return ok(await touchRoom(roomId));
  },
  async 'room.taken'({ roomId, ...span }) {
    return ok(await hasConflict(roomId, span));
  },
  async 'meeting.open'({ roomId }, sender) {
    if (!(await isWithinLimit('start', sender))) return fail({ kind: 'too-many' });
    const link = await getHostLink(roomId);
    if (!link.ok) return link;
    pollAfterOpening(roomId);
    return ok(await openTab(link.value));
  },
  async 'placement.log'({ match, anchor }, sender) {
    const site = siteOf(sender);
    return ok(site && (await logPlacement(site.name, match, anchor)));
  },
  async 'picker.load'(_, sender) {
    const site = siteOf(sender);
    return ok(site && (await loadPicker(site, sender)));
  },
  async 'options.open'() {
    return ok(await browser.runtime.openOptionsPage());
  },
};

/** What a web page may know of a room. Field by field, so that no secret gets out with a field that comes later. */
const toPublicRoom = ({ id, name, guestLink }: Room): PublicRoom => ({ id, name, guestLink });
