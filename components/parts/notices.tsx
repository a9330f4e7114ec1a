import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { explain } from '../../lib/explain.ts';
import type { Account, Room } from '../../lib/rooms/database.ts';
import { keepRooms } from '../rooms/actions.ts';
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
  const undo = { label: i18n.t('popup.undo'), run: () => run(keepRooms(deleted)) };
  return (
    <output class={css.notices} tabIndex={-1}>
      {problem && (
        <NoticeLine
          text={team ? `${teamName(team)}: ${explain(problem)}` : explain(problem)}
          failed
          action={remedy(problem)}
        />
      )}
      {deleted.length > 0 && <NoticeLine text={deletedText(deleted)} action={undo} />}
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

const deletedText = (deleted: Room[]) =>
  deleted.length === 1 && deleted[0]
    ? i18n.t('popup.roomDeleted', [shortName(roomName(deleted[0]))])
    : i18n.t('popup.roomsDeleted', deleted.length);
