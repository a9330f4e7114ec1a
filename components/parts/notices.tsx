import { i18n } from '#i18n';
import type { EyesonError } from '../../lib/eyeson/errors.ts';
import { explain } from '../../lib/explain.ts';
import type { Account } from '../../lib/rooms/database.ts';
import { teamName } from '../rooms/team-name.ts';
import { isKeyProblem } from '../state/key-problem.ts';
import { notice } from '../state/notice.ts';
import type { Standing } from '../state/standing.ts';
import { late } from './late.tsx';
import { NoticeLine } from './notice-line.tsx';
import { remedy } from './remedy.ts';
import css from './notices.module.css';

const DeletionLines = late(async () => (await import('./deletion-lines.tsx')).DeletionLines);

interface Props extends Pick<Standing, 'deleted' | 'refused'> {
  /** What is wrong with the account or the network. */
  problem: EyesonError | undefined;
  /** Whose problem it is, where there are several teams. */
  team: Account | undefined;
}

/** What is to be said to the host, and read out by a screen reader: what is wrong, what was deleted, what was just done. */
export function Notices({ deleted, refused, problem, team }: Props) {
  const said = notice.value;
  // What kept rooms from being deleted is said with them, and to try again means to delete them.
  const own =
    problem && (problem.kind !== refused?.error.kind || isKeyProblem(problem)) ? problem : undefined;
  return (
    <output class={css.notices} tabIndex={-1}>
      {own && (
        <NoticeLine
          text={team ? `${teamName(team)}: ${explain(own)}` : explain(own)}
          failed
          actions={[remedy(own)]}
        />
      )}
      {(deleted.length > 0 || refused) && <DeletionLines deleted={deleted} refused={refused} problem={own} />}
      {said && (
        <NoticeLine
          key={said.id}
          text={said.text}
          failed={said.failed}
          actions={said.again && [{ label: i18n.t('popup.tryAgain'), run: said.again }]}
          link={said.link}
        />
      )}
    </output>
  );
}
