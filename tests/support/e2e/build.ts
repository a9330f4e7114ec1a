import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';

const silent = () => undefined;
const logger = {
  ...console,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  fatal: console.error,
};

/**
 * Builds the extension for production, once a run, into a folder of this run's own: whoever builds meanwhile
 * does not change what is being tested. The tests find it by `EXTENSION_BUILDS`, which may name builds that are there.
 */
export default async function buildOnce(): Promise<() => Promise<void>> {
  if (process.env.EXTENSION_BUILDS) return async () => undefined;
  const outDir = await mkdtemp(join(tmpdir(), 'permalinks-build-'));
  for (const browser of ['chrome', 'firefox']) {
    await build({ outDir, browser, logger: { ...logger, level: 0 } });
  }
  process.env.EXTENSION_BUILDS = outDir;
  return () => rm(outDir, { recursive: true });
}
