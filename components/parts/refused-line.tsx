import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { type EyesonError, ok } from '../../lib/eyeson/errors.ts';
import { explain } from '../../lib/explain.ts';
import { db } from '../../lib/rooms/database.ts';
import { withStorage } from '../../lib/rooms/storage-error.ts';
import { askToDelete, keepRooms } from '../rooms/deleting.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { attempt } from '../state/attempt.ts';
import type { Refused } from '../state/standing.ts';
import { NoticeLine } from './notice-line.tsx';

/** That rooms could not be deleted and why, unless that is said already, and the way to delete them after all. */
export function RefusedLine({ count, room, error, problem }: Refused & { problem: EyesonError | undefined }) {
  const what =
    count === 1 && room
      ? i18n.t('popup.notDeleted', [shortName(roomName(room))])
      : i18n.t('table.notDeleted', count);
  return (
    <NoticeLine
      text={problem?.kind === error.kind ? what : `${what} ${explain(error)}`}
      failed
      actions={[
        { label: i18n.t('popup.tryAgain'), run: () => run(deleteAgain()) },
        { label: i18n.t('rooms.close'), run: () => run(letBe()) },
      ]}
    />
  );
}

/** Deletes them as if for the first time: with a question where meetings run by now, and with the time for undo. */
const deleteAgain = (): Promise<void> =>
  attempt(() =>
    withStorage(async () => {
      const running = new Set(await db.presence.toCollection().primaryKeys());
      const rooms = await db.rooms.bulkGet(await refused());
      const left = rooms.filter((room) => room !== undefined);
      if (left.length > 0) askToDelete(left, ({ id }) => running.has(id));
      return ok(undefined);
    }),
  );

const letBe = (): Promise<void> =>
  attempt(() =>
    withStorage(async () => {
      await keepRooms((await refused()).map((id) => ({ id })));
      return ok(undefined);
    }),
  );

const refused = () => db.refusals.toCollection().primaryKeys();
