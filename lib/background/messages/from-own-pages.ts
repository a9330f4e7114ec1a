import { updateNotifications } from '../notifications/waiting.ts';
import { snooze } from '../notifications/actions.ts';
import { showTestNotification } from '../notifications/notification.ts';
import { applyImport } from '../apply-import.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { closeDoor, openDoor } from '../presence/doors.ts';
import { disconnectObservers } from '../presence/observers.ts';
import { removeMissed, restoreMissed } from '../presence/store.ts';
import { endMeeting } from '../presence/meeting-actions.ts';
import { sendChatMessage } from '../presence/meeting-actions.ts';
import { pollPresence } from '../presence/poll.ts';
import { allAccounts, chooseTeam, connect, decideLinkHost, updateTeamMetadata } from '../teams/connect.ts';
import { updateRoom, readDetails } from '../rooms/update.ts';
import { addCoHost, removeCoHost } from '../rooms/co-hosts.ts';
import { deleteRooms, restoreRooms } from '../rooms/delete.ts';
import { carryOutDeletionsNow } from '../rooms/deletion-queue.ts';
import { disconnectTeam, disconnectAll } from '../teams/disconnect.ts';
import { updateGoogleAccount, publishAutoInsert } from '../teams/google-accounts.ts';
import { rebuildDatabase } from '../storage-mirror.ts';
import { updateMetadata, updateMetadataOfAll } from '../rooms/metadata.ts';
import { getHostToken } from '../rooms/host-link.ts';
import { orderPins } from '../rooms/metadata.ts';
import { addReminder, removeReminder } from '../rooms/reminders.ts';
import { syncIfDue } from '../sync/schedule.ts';
import { restartSyncs, stopSyncs, sync } from '../sync/sync.ts';
import { dismissTwin } from '../sync/twins.ts';
import { pollForOpenPage, scheduleAlert, scheduleDeletions, scheduleReminder } from '../scheduler.ts';
import type { AllHandlers } from './router.ts';

/** What popup and settings may request. */
export const fromOwnPages: AllHandlers['privileged'] = {
  async 'team.connect'(input) {
    const connected = await connect(input);
    if (!connected.ok) return connected;
    disconnectObservers();
    reportErrors(refresh());
    return connected;
  },
  async 'team.disconnect'(input) {
    await carryOutDeletionsNow(input?.accountId);
    disconnectObservers();
    const others = (await allAccounts()).filter(({ id }) => id !== input?.accountId);
    // With the last of them goes what belongs to none.
    const accountId = others.length === 0 ? undefined : input?.accountId;
    await (accountId === undefined ? disconnectAll() : disconnectTeam(accountId));
    await publishAutoInsert();
    // The other teams are heard of again at once.
    reportErrors(pollForOpenPage());
    return ok(await updateNotifications());
  },
  async 'team.updateMetadata'({ accountId, marks }) {
    return ok(await updateTeamMetadata(accountId, marks));
  },
  async 'team.decideLinkHost'({ accountId, ...decision }) {
    await decideLinkHost(accountId, decision);
    if (decision.isAllowed) reportErrors(refresh());
    return ok(undefined);
  },
  async 'team.choose'({ accountId }) {
    return ok(await chooseTeam(accountId));
  },
  async 'googleAccount.update'({ id, wishes }) {
    return ok(await updateGoogleAccount(id, wishes));
  },
  async 'rooms.delete'({ roomIds }) {
    const deleteAt = await deleteRooms(roomIds);
    await scheduleDeletions(deleteAt);
    return ok({ deleteAt });
  },
  async 'rooms.restore'({ roomIds }) {
    return ok(await restoreRooms(roomIds));
  },
  'deletions.finish': (input) => carryOutDeletionsNow(input?.accountId),
  async 'twin.dismiss'({ roomId }) {
    return ok(await dismissTwin(roomId));
  },
  'rooms.refresh': refresh,
  async 'rooms.stopRefresh'() {
    return ok(await stopSyncs());
  },
  async 'presence.poll'() {
    return ok(await pollForOpenPage());
  },
  async 'room.updateMetadata'({ roomId, marks }) {
    await updateMetadata(roomId, marks);
    return ok(await updateNotifications());
  },
  async 'rooms.updateMetadata'({ roomIds, marks }) {
    await updateMetadataOfAll(roomIds, marks);
    return ok(await updateNotifications());
  },
  async 'pins.order'({ roomIds }) {
    return ok(await orderPins(roomIds));
  },
  'room.details': ({ roomId }) => readDetails(roomId),
  'room.update': ({ roomId, changes }) => updateRoom(roomId, changes),
  'coHost.add': ({ roomId, ...host }) => addCoHost(roomId, host),
  async 'coHost.addSelf'({ roomId }) {
    const token = await getHostToken(roomId);
    return token.ok ? ok(undefined) : token;
  },
  'coHost.remove': ({ token }) => removeCoHost(token),
  'meeting.end': ({ roomId }) => endMeeting(roomId),
  'meeting.sendMessage': ({ roomId, text }) => sendChatMessage(roomId, text),
  'door.open': ({ roomId, from, until }) => openDoor(roomId, { from, until }),
  async 'door.close'({ roomId }) {
    return ok(await closeDoor(roomId));
  },
  async 'reminder.add'(reminder) {
    const added = await addReminder(reminder);
    if (added.ok) await scheduleReminder();
    return added;
  },
  async 'reminder.remove'({ id }) {
    return ok(await removeReminder(id));
  },
  async 'notification.snooze'({ roomId }) {
    await scheduleAlert(await snooze(roomId));
    return ok(await updateNotifications());
  },
  async 'notification.test'() {
    return ok(await showTestNotification());
  },
  async 'missed.remove'({ ids }) {
    return ok(await removeMissed(ids));
  },
  async 'missed.restore'({ guests }) {
    return ok(await restoreMissed(guests));
  },
  async 'backup.apply'(changeset) {
    disconnectObservers();
    const done = await applyImport(changeset);
    reportErrors(refresh());
    return done;
  },
  async 'storage.rebuild'() {
    disconnectObservers();
    // Where they had come to says nothing of the new database.
    await restartSyncs();
    await rebuildDatabase();
    reportErrors(refresh());
    return ok(undefined);
  },
};

async function refresh({ ifDue = false } = {}) {
  const accounts = await allAccounts();
  const bring = ifDue ? syncIfDue : sync;
  const [synced] = await Promise.all([Promise.all(accounts.map(bring)), pollPresence({ now: true })]);
  await updateNotifications();
  if (synced.length === 0) return fail({ kind: 'no-key' });
  return synced.find((result) => !result.ok) ?? ok(undefined);
}
