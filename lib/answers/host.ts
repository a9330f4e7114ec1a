import { alertHost } from '../alerts/alerts.ts';
import { tellLater } from '../alerts/later.ts';
import { showTest } from '../alerts/notifications.ts';
import { run } from '../browser/run.ts';
import { fail, ok } from '../eyeson/errors.ts';
import { closeDoor, openDoor } from '../presence/doors.ts';
import { stopListening } from '../presence/live.ts';
import { stopMeeting } from '../presence/stop.ts';
import { tellThem } from '../presence/tell.ts';
import { watch } from '../presence/watcher.ts';
import { allAccounts, chooseTeam, connect, markAccount } from '../rooms/accounts.ts';
import { changeRoom, detailsOf } from '../rooms/change.ts';
import { addCoHost, removeCoHost } from '../rooms/co-hosts.ts';
import { db } from '../rooms/database.ts';
import { deleteRooms, keepRooms } from '../rooms/delete.ts';
import { forgetAccount, forgetAll } from '../rooms/forget.ts';
import { markGoogleAccount } from '../rooms/google-accounts.ts';
import { markRoom } from '../rooms/marks.ts';
import { orderPins } from '../rooms/pins.ts';
import { addPlan } from '../rooms/plans.ts';
import { sync } from '../rooms/sync.ts';
import { planAlert, planDeletions } from '../timing.ts';
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
      await (input?.accountId === undefined ? forgetAll() : forgetAccount(input.accountId));
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
    async 'room.mark'({ roomId, marks }) {
      await markRoom(roomId, marks);
      return ok(await alertHost());
    },
    async 'pins.order'({ roomIds }) {
      return ok(await orderPins(roomIds));
    },
    'room.details': ({ roomId }) => detailsOf(roomId),
    'room.change': ({ roomId, changes }) => changeRoom(roomId, changes),
    'coHost.add': ({ roomId, ...host }) => addCoHost(roomId, host),
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
  });
}

async function refresh() {
  const accounts = await allAccounts();
  const [synced] = await Promise.all([Promise.all(accounts.map(sync)), watch({ now: true })]);
  await alertHost();
  if (synced.length === 0) return fail({ kind: 'no-key' });
  return synced.find((result) => !result.ok) ?? ok(undefined);
}
