import { alertHost } from '../alerts/alerts.ts';
import { run } from '../browser/run.ts';
import { ok } from '../eyeson/errors.ts';
import { stopListening } from '../presence/live.ts';
import { watch } from '../presence/watcher.ts';
import { connect, currentAccount, forgetAll } from '../rooms/accounts.ts';
import { deleteRooms, keepRooms } from '../rooms/delete.ts';
import { sync } from '../rooms/sync.ts';
import { planDeletions } from '../timing.ts';
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
    async 'account.forget'() {
      stopListening();
      await forgetAll();
      return ok(await alertHost());
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
  });
}

async function refresh() {
  const account = await currentAccount();
  if (!account.ok) return account;
  const [synced] = await Promise.all([sync(account.value), watch({ now: true })]);
  await alertHost();
  return synced;
}
