import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Account } from '../../lib/shared/database/database.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { lazy } from '../kit/lazy.tsx';
import { Notice } from '../kit/notice.tsx';
import { refreshRooms } from '../rooms/actions.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { toast } from '../state/toast.ts';
import css from './notices.module.css';

/** Label and action that help with a problem: the settings for a key problem, otherwise a retry. */
export const errorAction = (problem: AppError): { label: string; run: () => void } =>
  isKeyProblem(problem)
    ? { label: i18n.t('popup.settings'), run: () => reportErrors(browser.runtime.openOptionsPage()) }
    : { label: i18n.t('popup.tryAgain'), run: () => reportErrors(refreshRooms()) };

const DeletionLines = lazy(async () => (await import('./deletion-notices.tsx')).DeletionNotices);

interface Props extends Pick<Snapshot, 'deleted' | 'refused'> {
  /** Problem of the account or the network. */
  problem: AppError | undefined;
  /** The team that has the problem; undefined if there is only one team. */
  team: Account | undefined;
}

/**
 * Live region (`output`) with all messages of a page: the current problem, ongoing and failed deletions,
 * and the toast.
 */
export function Notices({ deleted, refused, problem, team }: Props) {
  const said = toast.value;
  // A problem that also made deletions fail is shown with these, because a retry then means to delete
  // again.
  const own =
    problem && (problem.kind !== refused?.error.kind || isKeyProblem(problem)) ? problem : undefined;
  return (
    <output class={css.notices} tabIndex={-1}>
      {own && (
        <Notice
          text={team ? `${teamName(team)}: ${explain(own)}` : explain(own)}
          failed
          actions={[errorAction(own)]}
        />
      )}
      {(deleted.length > 0 || refused) && <DeletionLines deleted={deleted} refused={refused} problem={own} />}
      {said && (
        <Notice
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
