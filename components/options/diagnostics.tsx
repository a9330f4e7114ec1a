import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyText } from '../../lib/shared/clipboard.ts';
import { type Problem, readProblems } from '../../lib/shared/errors/problem-log.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sites } from '../../lib/shared/sites.ts';
import css from './diagnostics.module.css';
import { type Placements, usePlacements } from './placements.tsx';

/** What the extension knows about its own working, to be copied for support. */
export function Diagnostics() {
  const checks = usePlacements();
  const problems = useProblems();
  const status = useSignal('');
  const copy = async () => {
    const copied = await copyText(diagnosticsReport(checks.value ?? {}, problems.value));
    status.value = i18n.t(copied ? 'options.reportCopied' : 'options.reportNotCopied');
  };
  return (
    <>
      <h3 class={css.title}>{i18n.t('options.diagnostics')}</h3>
      {problems.value.length > 0 && (
        <details>
          <summary>{i18n.t('options.problems')}</summary>
          <ul class={css.problems} lang="en">
            {problems.value.map((problem) => (
              <li key={problemText(problem)}>{problemText(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      <div class={css.line}>
        <button type="button" onClick={() => reportErrors(copy())}>
          {i18n.t('options.copyReport')}
        </button>
        <output>{status}</output>
      </div>
    </>
  );
}

/** The problems that were noted since the browser was started, kept up to date. */
function useProblems(): ReadonlySignal<Problem[]> {
  const problems = useSignal<Problem[]>([]);
  useEffect(() => {
    const read = async () => {
      problems.value = await readProblems();
    };
    const readAgain = () => reportErrors(read());
    readAgain();
    browser.storage.session.onChanged.addListener(readAgain);
    return () => browser.storage.session.onChanged.removeListener(readAgain);
  }, []);
  return problems;
}

/**
 * Placement results and noted problems as plain text for support. English, without any content of a page, room or
 * person.
 */
export function diagnosticsReport(checks: Placements, problems: Problem[] = []): string {
  const { name, version } = browser.runtime.getManifest();
  const lines = sites.map(({ name: site }) => {
    const check = checks[site];
    if (!check) return `${site}: never placed`;
    return `${site}: ${check.match} (${check.anchor}), ${new Date(check.at).toISOString()}, version ${check.version}`;
  });
  return [`${name} ${version}`, navigator.userAgent, ...lines, ...problems.map(problemText)].join('\n');
}

const problemText = ({ at, times, where, message }: Problem) =>
  `${new Date(at).toISOString()} ${where}: ${message}${times > 1 ? ` (${times} times)` : ''}`;
