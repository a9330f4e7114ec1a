import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { build } from 'wxt';

/**
 * Builds the extension for production, once a run, into a folder of this run's own: whoever builds meanwhile
 * does not change what is being tested. The tests find it by `EXTENSION_BUILDS`.
 */
export default async function buildOnce({ rootDir }: FullConfig): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'permalinks-build-'));
  await build({ root: join(rootDir, '../..'), outDir });
  await build({ root: join(rootDir, '../..'), outDir, browser: 'firefox' });
  process.env.EXTENSION_BUILDS = outDir;
  return () => rm(outDir, { recursive: true });
}
