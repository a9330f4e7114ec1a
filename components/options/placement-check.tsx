import { i18n } from '#i18n';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyText } from '../../lib/shared/clipboard.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { readPlacement, type Placement, type Match } from '../../lib/shared/placement-log.ts';
import css from './placement-check.module.css';
import type { SiteName } from '../../lib/shared/sites.ts';

/**
 * Shows where the extension's buttons were last placed on Google's pages, and copies a report for support.
 * @param now milliseconds since 1970
 */
export function PlacementCheck({ now }: { now: number }) {
  const checks = usePlacements();
  const status = useSignal('');
  const copy = async () => {
    const copied = await copyText(diagnosticsReport(checks.value ?? {}));
    status.value = i18n.t(copied ? 'options.reportCopied' : 'options.reportNotCopied');
  };
  return (
    <>
      <h3 class={css.title}>{i18n.t('options.selfCheck')}</h3>
      {checks.value && (
        <dl class={css.checks}>
          <dt>Gmail</dt>
          <dd>{placementText(checks.value.gmail, now)}</dd>
          <dt>{i18n.t('options.calendarName')}</dt>
          <dd>{placementText(checks.value['google-calendar'], now)}</dd>
        </dl>
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

/** Sites with a placement check, in display order. */
export const sites = ['gmail', 'google-calendar'] as const satisfies SiteName[];

/**
 * Last placement of the extension's button by site; a site is missing until a button has been placed there.
 */
export type Placements = Partial<Record<SiteName, Placement>>;

/** The stored placements, kept up to date; undefined until they are read. */
export function usePlacements(): ReadonlySignal<Placements | undefined> {
  const checks = useSignal<Placements>();
  useEffect(() => {
    const read = async () => {
      const results = await Promise.all(sites.map(async (site) => [site, await readPlacement(site)]));
      checks.value = Object.fromEntries(results) as Placements;
    };
    const readAgain = () => reportErrors(read());
    readAgain();
    browser.storage.local.onChanged.addListener(readAgain);
    return () => browser.storage.local.onChanged.removeListener(readAgain);
  }, []);
  return checks;
}

/** Placement results as plain text for support. English, without any content of a page, room or person. */
export function diagnosticsReport(checks: Placements): string {
  const { name, version } = browser.runtime.getManifest();
  const lines = sites.map((site) => {
    const check = checks[site];
    if (!check) return `${site}: never placed`;
    return `${site}: ${check.match} (${check.anchor}), ${new Date(check.at).toISOString()}, version ${check.version}`;
  });
  return [`${name} ${version}`, navigator.userAgent, ...lines].join('\n');
}

const messages = {
  first: 'options.placedFirst',
  fallback: 'options.placedFallback',
  corner: 'options.placedCorner',
} as const satisfies Record<Match, string>;

function placementText(check: Placement | undefined, now: number): string {
  if (!check) return i18n.t('options.neverPlaced');
  return i18n.t(messages[check.match], [relativeTime(check.at, now) ?? i18n.t('popup.moment')]);
}
