import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { keepRooms } from '../rooms/deleting.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import type { Refused } from '../state/standing.ts';
import { NoticeLine } from './notice-line.tsx';
import { RefusedLine } from './refused-line.tsx';

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
