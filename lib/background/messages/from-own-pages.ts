import { alertHost } from '../notifications/waiting.ts';
import { tellLater } from '../notifications/actions.ts';
import { showTest } from '../notifications/notification.ts';
import { carryOut } from '../apply-import.ts';
import { run } from '../../shared/errors/report.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import { closeDoor, openDoor } from '../presence/doors.ts';
import { stopListening } from '../presence/observers.ts';
import { clearMissed } from '../presence/store.ts';
import { stopMeeting } from '../presence/meeting-actions.ts';
import { tellThem } from '../presence/meeting-actions.ts';
import { watch } from '../presence/poll.ts';
import { allAccounts, chooseTeam, connect, markAccount } from '../teams/connect.ts';
import { changeRoom, detailsOf } from '../rooms/update.ts';
import { addCoHost, removeCoHost } from '../rooms/co-hosts.ts';
import { db } from '../../shared/database/database.ts';
import { deleteRooms, keepRooms } from '../rooms/delete.ts';
import { forgetAccount, forgetAll } from '../teams/disconnect.ts';
import { markGoogleAccount, noteAtOnce } from '../teams/google-accounts.ts';
import { rebuild } from '../storage-mirror.ts';
import { markRoom, markRooms } from '../rooms/metadata.ts';
import { hostTokenOf } from '../rooms/host-link.ts';
import { orderPins } from '../rooms/metadata.ts';
import { addPlan } from '../rooms/planned-times.ts';
import { syncIfDue } from '../sync/schedule.ts';
import { restartSyncs, stopSyncs, sync } from '../sync/sync.ts';
import { lookForPage, planAlert, planDeletions } from '../scheduler.ts';
import { answerHost } from './router.ts';

/** What popup and options may have done. */
export function answerOwnPages(): void {
  answerHost({
    async 'account.connect'(input) {
      const connected = await connect(input);
      stopListening();
      if (connected.ok) run(refresh());
      return connected;
    },
    async 'account.forget'(input) {
      stopListening();
      const others = (await allAccounts()).filter(({ id }) => id !== input?.accountId);
      // With the last of them goes what belongs to none.
      const accountId = others.length === 0 ? undefined : input?.accountId;
      await (accountId === undefined ? forgetAll() : forgetAccount(accountId));
      await noteAtOnce();
      return ok(await alertHost());
    },
    async 'account.mark'({ accountId, marks }) {
      return ok(await markAccount(accountId, marks));
    },
    async 'team.choose'({ accountId }) {
      return ok(await chooseTeam(accountId));
    },
    async 'google.mark'({ id, wishes }) {
      return ok(await markGoogleAccount(id, wishes));
    },
    async 'rooms.delete'({ roomIds }) {
      const deleteAt = await deleteRooms(roomIds);
      await planDeletions(deleteAt);
      return ok({ deleteAt });
    },
    async 'rooms.keep'({ roomIds }) {
      return ok(await keepRooms(roomIds));
    },
    'rooms.refresh': refresh,
    async 'rooms.stopRefresh'() {
      return ok(await stopSyncs());
    },
    async 'presence.look'() {
      return ok(await lookForPage());
    },
    async 'room.mark'({ roomId, marks }) {
      await markRoom(roomId, marks);
      return ok(await alertHost());
    },
    async 'rooms.mark'({ roomIds, marks }) {
      await markRooms(roomIds, marks);
      return ok(await alertHost());
    },
    async 'pins.order'({ roomIds }) {
      return ok(await orderPins(roomIds));
    },
    'room.details': ({ roomId }) => detailsOf(roomId),
    'room.change': ({ roomId, changes }) => changeRoom(roomId, changes),
    'coHost.add': ({ roomId, ...host }) => addCoHost(roomId, host),
    async 'coHost.addSelf'({ roomId }) {
      const token = await hostTokenOf(roomId);
      return token.ok ? ok(undefined) : token;
    },
    'coHost.remove': ({ token }) => removeCoHost(token),
    'meeting.stop': ({ roomId }) => stopMeeting(roomId),
    'meeting.tell': ({ roomId, text }) => tellThem(roomId, text),
    'door.open': ({ roomId, from, until }) => openDoor(roomId, { from, until }),
    async 'door.close'({ roomId }) {
      return ok(await closeDoor(roomId));
    },
    async 'plan.add'(plan) {
      return ok(await addPlan(plan));
    },
    async 'plan.remove'({ id }) {
      return ok(await db.plans.delete(id));
    },
    async 'alert.later'({ roomId }) {
      await planAlert(await tellLater(roomId));
      return ok(await alertHost());
    },
    async 'alert.test'() {
      return ok(await showTest());
    },
    async 'missed.clear'() {
      return ok(await clearMissed());
    },
    async 'backup.carryOut'(deed) {
      stopListening();
      const done = await carryOut(deed);
      run(refresh());
      return done;
    },
    async 'storage.rebuild'() {
      stopListening();
      // Where they had come to says nothing of the new database.
      await restartSyncs();
      await rebuild();
      run(refresh());
      return ok(undefined);
    },
  });
}

async function refresh({ ifDue = false } = {}) {
  const accounts = await allAccounts();
  const bring = ifDue ? syncIfDue : sync;
  const [synced] = await Promise.all([Promise.all(accounts.map(bring)), watch({ now: true })]);
  await alertHost();
  if (synced.length === 0) return fail({ kind: 'no-key' });
  return synced.find((result) => !result.ok) ?? ok(undefined);
}
