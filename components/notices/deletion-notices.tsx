import { i18n } from '../../lib/shared/i18n/translate.ts';
import { catchStorageError } from '../../lib/shared/database/catch-storage-error.ts';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { type AppError, ok } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { Notice } from '../kit/notice.tsx';
import { confirmDelete, restoreRooms } from '../rooms/changes.ts';
import type { FailedDeletions } from '../state/snapshot.ts';
import { runAction } from '../state/toast.ts';

interface Props {
  /** Rooms that are being deleted. */
  deleted: Room[];
  /** Failed deletions, if any. */
  failedDeletions: FailedDeletions | undefined;
  /** Problem of the account or the network that is already shown. */
  problem: AppError | undefined;
}

/** Reports ongoing and failed deletions; renders nothing if there are none. */
export const DeletionNotices = ({ deleted, failedDeletions, problem }: Props) => (
  <>
    {deleted.length > 0 && <DeletionNotice deleted={deleted} />}
    {failedDeletions && <FailedDeletionNotice {...failedDeletions} problem={problem} />}
  </>
);

/**
 * Reports rooms that could not be deleted, with Retry and Close. The reason is left out if `problem`
 * already states it.
 */
export function FailedDeletionNotice({
  count,
  room,
  error,
  problem,
}: FailedDeletions & { problem: AppError | undefined }) {
  const what =
    count === 1 && room
      ? i18n.t('popup.notDeleted', [shortRoomName(room)])
      : i18n.plural('table.notDeleted', count);
  return (
    <Notice
      text={problem?.kind === error.kind ? what : `${what} ${explain(error)}`}
      failed
      actions={[
        { label: i18n.t('popup.tryAgain'), run: () => reportErrors(retryDeletion()) },
        { label: i18n.t('rooms.close'), run: () => reportErrors(dismissFailure()) },
      ]}
    />
  );
}

/** Deletes the rooms as if for the first time: asks for confirmation if meetings run, and can be undone. */
const retryDeletion = (): Promise<void> =>
  runAction(() =>
    catchStorageError(async () => {
      const running = new Set(await db.presence.toCollection().primaryKeys());
      const rooms = await db.rooms.bulkGet(await failedRoomIds());
      const left = rooms.filter((room) => room !== undefined);
      if (left.length > 0) confirmDelete(left, ({ id }) => running.has(id));
      return ok(undefined);
    }),
  );

const dismissFailure = (): Promise<void> =>
  runAction(() =>
    catchStorageError(async () => {
      await restoreRooms((await failedRoomIds()).map((id) => ({ id })));
      return ok(undefined);
    }),
  );

const failedRoomIds = () => db.refusals.toCollection().primaryKeys();

/**
 * Reports deleted rooms, or, once Eyeson receives the requests, how many are left. Rooms whose request has
 * not been sent can be restored.
 */
function DeletionNotice({ deleted }: Pick<Props, 'deleted'>) {
  const [first] = deleted;
  const isUnderWay = deleted.length > 1 && deleted.some(({ deleteAt = 0 }) => deleteAt <= Date.now());
  const name = first && shortRoomName(first);
  const text =
    deleted.length === 1 && name
      ? i18n.t('popup.roomDeleted', [name])
      : i18n.plural(isUnderWay ? 'table.deleting' : 'popup.roomsDeleted', deleted.length);
  const label = i18n.t(isUnderWay ? 'table.stop' : 'popup.undo');
  const restorable = deleted.filter(({ going }) => !going);
  const actions = restorable.length > 0 ? [{ label, run: () => reportErrors(restoreRooms(restorable)) }] : [];
  return <Notice text={text} actions={actions} />;
}
