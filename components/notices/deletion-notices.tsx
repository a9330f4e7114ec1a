import { i18n } from '#i18n';
import { withStorage } from '../../lib/shared/database/catch-storage-error.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { type EyesonError, ok } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { run } from '../../lib/shared/errors/report.ts';
import { roomName, shortName } from '../../lib/shared/rooms/names.ts';
import { NoticeLine } from '../kit/notice.tsx';
import { askToDelete, keepRooms } from '../rooms/actions.ts';
import type { Refused } from '../state/snapshot.ts';
import { attempt } from '../state/toast.ts';

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

interface Props {
  /** Rooms that are being deleted. */
  deleted: Room[];
  refused: Refused | undefined;
  /** What is said already of the account or the network. */
  problem: EyesonError | undefined;
}

/** What becomes of rooms that the host deletes. */
export const DeletionLines = ({ deleted, refused, problem }: Props) => (
  <>
    {deleted.length > 0 && <DeletedLine deleted={deleted} />}
    {refused && <RefusedLine {...refused} problem={problem} />}
  </>
);

/** That rooms are deleted; once Eyeson hears of it, how many are left. Those that it has not heard of may still be kept. */
function DeletedLine({ deleted }: Pick<Props, 'deleted'>) {
  const [first] = deleted;
  const isUnderWay = deleted.length > 1 && deleted.some(({ deleteAt = 0 }) => deleteAt <= Date.now());
  const name = first && shortName(roomName(first));
  const text =
    deleted.length === 1 && name
      ? i18n.t('popup.roomDeleted', [name])
      : i18n.t(isUnderWay ? 'table.deleting' : 'popup.roomsDeleted', deleted.length);
  const label = i18n.t(isUnderWay ? 'table.stop' : 'popup.undo');
  const open = deleted.filter(({ going }) => !going);
  const actions = open.length > 0 ? [{ label, run: () => run(keepRooms(open)) }] : [];
  return <NoticeLine text={text} actions={actions} />;
}
