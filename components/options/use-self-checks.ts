import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { run } from '../../lib/browser/run.ts';
import { readSelfCheck, type SelfCheck } from '../../lib/insert/self-check.ts';
import type { SiteName } from '../../lib/insert/site.ts';

export const sites = ['gmail', 'google-calendar'] as const satisfies SiteName[];

/** What is known of where our buttons stand, site by site; a site is missing until its button was placed. */
export type SelfChecks = Partial<Record<SiteName, SelfCheck>>;

/** The self-check's results, kept up to date; undefined until they are read. */
export function useSelfChecks(): ReadonlySignal<SelfChecks | undefined> {
  const checks = useSignal<SelfChecks>();
  useEffect(() => {
    const read = async () => {
      const results = await Promise.all(sites.map(async (site) => [site, await readSelfCheck(site)]));
      checks.value = Object.fromEntries(results) as SelfChecks;
    };
    const readAgain = () => run(read());
    readAgain();
    browser.storage.local.onChanged.addListener(readAgain);
    return () => browser.storage.local.onChanged.removeListener(readAgain);
  }, []);
  return checks;
}
