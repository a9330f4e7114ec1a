import { i18n } from '../../lib/shared/i18n/translate.ts';
import { openSettings } from '../../lib/shared/browser/settings-page.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { teamName } from '../../lib/shared/rooms/names.ts';
import { lazy } from '../kit/lazy.tsx';
import { Notice } from '../kit/notice.tsx';
import { allowAccess, refreshRooms } from '../rooms/actions.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { dismissToast, type Toast, toast } from '../state/toast.ts';

/** What the messages of a page are about. */
export interface NoticesProps extends Pick<
  Snapshot,
  'deleted' | 'failedDeletions' | 'twins' | 'linkHosts' | 'presence'
> {
  /** Problem of the account or the network. */
  problem: AppError | undefined;
  /** The team that has the problem; undefined if there is only one team. */
  team: Account | undefined;
}

/** All messages of a page: the current problem, ongoing and failed deletions, possible duplicates, and the toast. */
export function NoticeList({
  deleted,
  failedDeletions,
  twins,
  linkHosts,
  presence,
  problem,
  team,
}: NoticesProps) {
  const current = toast.value;
  // A problem that also made deletions fail is shown with these, because a retry then means to delete
  // again.
  const shownProblem =
    problem && (problem.kind !== failedDeletions?.error.kind || isKeyProblem(problem)) ? problem : undefined;
  return (
    <>
      {shownProblem && (
        <Notice
          text={team ? `${teamName(team)}: ${explain(shownProblem)}` : explain(shownProblem)}
          failed
          actions={[errorAction(shownProblem)]}
        />
      )}
      {(deleted.length > 0 || failedDeletions) && (
        <LazyDeletionNotices deleted={deleted} failedDeletions={failedDeletions} problem={shownProblem} />
      )}
      {(twins.length > 0 || linkHosts.length > 0) && (
        <LazyQuestions twins={twins} linkHosts={linkHosts} presence={presence} />
      )}
      {current && (
        <Notice
          key={current.id}
          text={typeof current.text === 'string' ? current.text : explain(current.text)}
          failed={current.failed}
          actions={toastActions(current)}
          link={current.link}
        />
      )}
    </>
  );
}

function toastActions({ retry, action }: Toast) {
  if (retry) return [{ label: i18n.t('popup.tryAgain'), run: retry }];
  if (!action) return [];
  const run = () => {
    dismissToast();
    action.run();
  };
  return [{ label: action.label, run }];
}

/** Label and action that help with a problem: access, the settings for a key problem, otherwise a retry. */
function errorAction(problem: AppError): { label: string; run: () => void } {
  if (problem.kind === 'no-access')
    return { label: i18n.t('options.allowAccess'), run: () => reportErrors(allowAccess()) };
  return isKeyProblem(problem)
    ? { label: i18n.t('popup.settings'), run: () => reportErrors(openSettings('account')) }
    : { label: i18n.t('popup.tryAgain'), run: () => reportErrors(refreshRooms()) };
}

const LazyQuestions = lazy(async () => (await import('./questions.tsx')).Questions);

const LazyDeletionNotices = lazy(async () => (await import('./deletion-notices.tsx')).DeletionNotices);
