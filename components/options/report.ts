import { browser } from 'wxt/browser';
import { type SelfChecks, sites } from './use-self-checks.ts';

/** The self-check as text for whoever helps a host. In English, and without anything of a page, a room or a person. */
export function report(checks: SelfChecks): string {
  const { name, version } = browser.runtime.getManifest();
  const lines = sites.map((site) => {
    const check = checks[site];
    if (!check) return `${site}: never placed`;
    return `${site}: ${check.way} (${check.spot}), ${new Date(check.at).toISOString()}, version ${check.version}`;
  });
  return [`${name} ${version}`, navigator.userAgent, ...lines].join('\n');
}
