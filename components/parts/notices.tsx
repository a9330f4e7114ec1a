import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { explain } from '../../lib/explain.ts';
import type { Account, Room } from '../../lib/rooms/database.ts';
import { keepRooms } from '../rooms/deleting.ts';
import { teamName } from '../rooms/team-name.ts';
import { roomName, shortName } from '../rooms/room-name.ts';
import { notice } from '../state/notice.ts';
import { NoticeLine } from './notice-line.tsx';
import { remedy } from './remedy.ts';
import css from './notices.module.css';

interface Props {
  /** Rooms whose Delete can still be undone. */
  deleted: Room[];
  /** What is wrong with the account or the network. */
  problem: EyesonError | undefined;
  /** Whose problem it is, where there are several teams. */
  team: Account | undefined;
}

/** What is to be said to the host, and read out by a screen reader: what is wrong, what was deleted, what was just done. */
export function Notices({ deleted, problem, team }: Props) {
  const said = notice.value;
  return (
    <output class={css.notices} tabIndex={-1}>
      {problem && (
        <NoticeLine
          text={team ? `${teamName(team)}: ${explain(problem)}` : explain(problem)}
          failed
          action={remedy(problem)}
        />
      )}
      {deleted.length > 0 && <DeletedLine deleted={deleted} />}
      {said && (
        <NoticeLine
          key={said.id}
          text={said.text}
          failed={said.failed}
          action={said.again && again(said.again)}
          link={said.link}
        />
      )}
    </output>
  );
}

const again = (task: () => void) => ({ label: i18n.t('popup.tryAgain'), run: task });

/** That rooms are deleted; once Eyeson hears of it, how many are left and may still be kept. */
function DeletedLine({ deleted }: Pick<Props, 'deleted'>) {
  const [first] = deleted;
  const isUnderWay = deleted.length > 1 && deleted.some(({ deleteAt = 0 }) => deleteAt <= Date.now());
  const name = first && shortName(roomName(first));
  const text =
    deleted.length === 1 && name
      ? i18n.t('popup.roomDeleted', [name])
      : i18n.t(isUnderWay ? 'table.deleting' : 'popup.roomsDeleted', deleted.length);
  const label = i18n.t(isUnderWay ? 'table.stop' : 'popup.undo');
  return <NoticeLine text={text} action={{ label, run: () => run(keepRooms(deleted)) }} />;
}
