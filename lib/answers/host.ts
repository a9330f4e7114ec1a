import { alertHost } from '../alerts/alerts.ts';
import { tellLater } from '../alerts/later.ts';
import { showTest } from '../alerts/notifications.ts';
import { carryOut } from '../backup/carry-out.ts';
import { run } from '../browser/run.ts';
import { fail, ok } from '../eyeson/errors.ts';
import { closeDoor, openDoor } from '../presence/doors.ts';
import { stopListening } from '../presence/live.ts';
import { clearMissed } from '../presence/missed.ts';
import { stopMeeting } from '../presence/stop.ts';
import { tellThem } from '../presence/tell.ts';
import { watch } from '../presence/watcher.ts';
import { allAccounts, chooseTeam, connect, markAccount } from '../rooms/accounts.ts';
import { changeRoom, detailsOf } from '../rooms/change.ts';
import { addCoHost, removeCoHost } from '../rooms/co-hosts.ts';
import { db } from '../rooms/database.ts';
import { deleteRooms, keepRooms } from '../rooms/delete.ts';
import { forgetAccount, forgetAll } from '../rooms/forget.ts';
import { markGoogleAccount, noteAtOnce } from '../rooms/google-accounts.ts';
import { rebuild } from '../rooms/keep-apart.ts';
import { markRoom, markRooms } from '../rooms/marks.ts';
import { hostTokenOf } from '../rooms/open.ts';
import { orderPins } from '../rooms/pins.ts';
import { addPlan } from '../rooms/plans.ts';
import { syncIfDue } from '../rooms/due.ts';
import { restartSyncs, stopSyncs, sync } from '../rooms/sync.ts';
import { lookForPage, planAlert, planDeletions } from '../timing.ts';
import { answerHost } from './register.ts';

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
