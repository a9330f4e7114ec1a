import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { relativeTime } from '../../lib/shared/i18n/format.ts';
import { readPlacement, type Placement, type Match } from '../../lib/shared/placement-log.ts';
import { type SiteName, sites } from '../../lib/shared/sites.ts';
import css from './placements.module.css';

/**
 * Shows where the extension's buttons were last placed on Google's pages.
 * @param now milliseconds since 1970
 */
export function PlacementCheck({ now }: { now: number }) {
  const checks = usePlacements();
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

const messages = {
  first: 'options.placedFirst',
  fallback: 'options.placedFallback',
  corner: 'options.placedCorner',
} as const satisfies Record<Match, string>;

function placementText(check: Placement | undefined, now: number): string {
  if (!check) return i18n.t('options.neverPlaced');
  return i18n.t(messages[check.match], [relativeTime(check.at, now) ?? i18n.t('popup.moment')]);
}
