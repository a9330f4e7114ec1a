import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyText } from '../../lib/shared/clipboard.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { readPlacement, type Placement, type Match } from '../../lib/shared/placement-log.ts';
import { type Problem, readProblems } from '../../lib/shared/errors/problem-log.ts';
import css from './placement-check.module.css';
import { type SiteName, sites } from '../../lib/shared/sites.ts';

/**
 * Shows where the extension's buttons were last placed on Google's pages, and copies a report for support.
 * @param now milliseconds since 1970
 */
export function PlacementCheck({ now }: { now: number }) {
  const checks = usePlacements();
  const problems = useProblems();
  const status = useSignal('');
  const copy = async () => {
    const copied = await copyText(diagnosticsReport(checks.value ?? {}, problems.value));
    status.value = i18n.t(copied ? 'options.reportCopied' : 'options.reportNotCopied');
  };
  return (
    <>
      <h3 class={css.title}>{i18n.t('options.selfCheck')}</h3>
      {checks.value && (
        <dl class={css.checks}>
          {sites.map(({ name, label }) => (
            <Fragment key={name}>
              <dt>{i18n.t(label)}</dt>
              <dd>{placementText(checks.value?.[name], now)}</dd>
            </Fragment>
          ))}
        </dl>
      )}
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

/**
 * Last placement of the extension's button by site; a site is missing until a button has been placed there.
 */
export type Placements = Partial<Record<SiteName, Placement>>;

/** The stored placements, kept up to date; undefined until they are read. */
export function usePlacements(): ReadonlySignal<Placements | undefined> {
  const checks = useSignal<Placements>();
  useEffect(() => {
    const read = async () => {
      const results = await Promise.all(sites.map(async ({ name }) => [name, await readPlacement(name)]));
      checks.value = Object.fromEntries(results) as Placements;
    };
    const readAgain = () => reportErrors(read());
    readAgain();
    browser.storage.local.onChanged.addListener(readAgain);
    return () => browser.storage.local.onChanged.removeListener(readAgain);
  }, []);
  return checks;
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

const messages = {
  first: 'options.placedFirst',
  fallback: 'options.placedFallback',
  corner: 'options.placedCorner',
} as const satisfies Record<Match, string>;

function placementText(check: Placement | undefined, now: number): string {
  if (!check) return i18n.t('options.neverPlaced');
  return i18n.t(messages[check.match], [relativeTime(check.at, now) ?? i18n.t('popup.moment')]);
}
