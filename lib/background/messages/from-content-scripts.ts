import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { injectInto } from '../content-scripts.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { readLink } from '../../shared/eyeson/links.ts';
import { currentAccount } from '../teams/connect.ts';
import { addReminder, hasConflict } from '../rooms/reminders.ts';
import { createRoom } from '../rooms/create.ts';
import { defaultRoom } from '../teams/google-accounts.ts';
import { getHostLink, roomOfHostLink, roomsOfHostTokens, touchRoom } from '../rooms/host-link.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { latestRooms, recentRooms } from '../../shared/rooms/queries.ts';
import { shortName } from '../../shared/i18n/name.ts';
import { i18n } from '../../shared/i18n/translate.ts';
import type { PublicRoom, Sender } from '../../shared/messaging/protocol.ts';
import { logPlacement } from '../../shared/placement-log.ts';
import { readPageSettings } from '../page-settings.ts';
import { pollAfterOpening, scheduleReminder } from '../scheduler.ts';
import { isWithinLimit } from './limits.ts';
import { hintOf, isCertain, pageAccount, siteOf } from './sender.ts';
import type { AllHandlers } from './router.ts';

const YEAR_MS = 366 * 86_400_000;

/** What the buttons on web pages may request. Host links never leave the worker. */
export const fromContentScripts: AllHandlers['public'] = {
  async 'settings.forPage'(_, sender) {
    // Without a database there are still settings, and so a button that says what is wrong.
    const account = await pageAccount(sender).catch(() => undefined);
    return ok(await readPageSettings(account?.hasDefaultRoom ?? false));
  },
  async 'rooms.shared'({ limit, ...claim } = {}, sender) {
    const account = await currentAccount();
    if (!account.ok) return account;
    const { accountId } = await pageAccount(sender, claim);
    const rooms = limit === undefined ? recentRooms(accountId) : latestRooms(limit, accountId);
    return ok((await rooms).map(toPublicRoom));
  },
  async 'room.find'({ guestLink }, sender) {
    if (readLink(guestLink)?.kind !== 'guest') return ok(null);
    const room = await roomOfGuestLink(guestLink, sender);
    if (!room) return ok({ name: i18n.t('insert.link'), label: i18n.t('insert.foreign'), joins: true });
    const name = shortName(room.name);
    const joins = (await db.presence.get(room.id)) !== undefined;
    return ok({ room: toPublicRoom(room), name, label: i18n.t('insert.linkOf', [name]), joins });
  },
  async 'room.guestLinkFor'({ hostLink }, sender) {
    if (!(await isWithinLimit('lookup', sender))) return fail({ kind: 'too-many' });
    // The page has the secret already, of whichever team it is.
    return ok((await roomOfHostLink(hostLink))?.guestLink ?? null);
  },
  async 'hostTokens.find'({ words }, sender) {
    if (!(await isWithinLimit('words', sender))) return fail({ kind: 'too-many' });
    return ok([...(await roomsOfHostTokens(words)).keys()]);
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
  async 'room.used'({ roomId }, sender) {
    const room = await offeredRoom(roomId, sender);
    return ok(room && (await touchRoom(roomId)));
  },
  async 'room.taken'({ roomId, ...span }, sender) {
    const room = await offeredRoom(roomId, sender);
    return ok(room !== undefined && (await hasConflict(roomId, span)));
  },
  async 'reminder.addForEvent'({ guestLink, ...reminder }, sender) {
    const wait = reminder.at - Date.now();
    if (wait <= 0 || wait > YEAR_MS) return fail({ kind: 'invalid' });
    const room = await roomOfGuestLink(guestLink, sender);
    if (!room) return fail({ kind: 'not-found' });
    if (!(await isWithinLimit('reminder', sender))) return fail({ kind: 'too-many' });
    // The button names the time.
    const added = await addReminder({ roomId: room.id, before: 0, ...reminder });
    if (added.ok) await scheduleReminder();
    return added;
  },
  async 'meeting.open'({ roomId }, sender) {
    if (!(await offeredRoom(roomId, sender))) return fail({ kind: 'not-found' });
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
    return ok(site && (await injectInto(sender, '/controller.js', site.picker)));
  },
  async 'links.load'(_, sender) {
    return ok(await injectInto(sender, '/links.js'));
  },
  async 'fieldGuard.load'(_, sender) {
    return ok(await injectInto(sender, '/field-guard.js'));
  },
  async 'options.open'() {
    return ok(await browser.runtime.openOptionsPage());
  },
};

/** A room that the page which asks may use: an own page every one, a web page those of its Google account's team. */
async function offeredRoom(roomId: string, sender: Sender): Promise<Room | undefined> {
  const room = await db.rooms.get(roomId);
  return room && (await isOffered(room, sender)) ? room : undefined;
}

/** The same by its guest link. */
async function roomOfGuestLink(guestLink: string, sender: Sender): Promise<Room | undefined> {
  const link = readLink(guestLink);
  if (link?.kind !== 'guest') return undefined;
  const room = await db.rooms.filter((each) => readLink(each.guestLink)?.token === link.token).first();
  return room && (await isOffered(room, sender)) ? room : undefined;
}

async function isOffered({ accountId }: Room, sender: Sender): Promise<boolean> {
  const offered = (await pageAccount(sender)).accountId;
  return offered === undefined || offered === accountId;
}

/** What a web page may know of a room. Field by field, so that no secret gets out with a field that comes later. */
const toPublicRoom = ({ id, name, guestLink }: Room): PublicRoom => ({ id, name, guestLink });
