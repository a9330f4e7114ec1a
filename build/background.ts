import type { Entrypoint, ResolvedConfig } from 'wxt';

type Config = Pick<ResolvedConfig, 'browser' | 'command'>;

/**
 * What the background is built as: in Firefox a module, also with a manifest of version 2 for which WXT would build a
 * classic script, as it shares its chunks with the pages then. In Chromium it is a classic script, which a worker may load
 * later than at its start. The worker's script is left out here in Firefox: an entrypoint that says so itself would be
 * missing from the sources, too.
 */
export function chooseBackground({ browser }: Config, entrypoints: Entrypoint[]): void {
  if (browser !== 'firefox') return;
  for (const entrypoint of entrypoints) {
    if (entrypoint.type === 'background') entrypoint.options.type = 'module';
  }
  const worker = entrypoints.findIndex(({ name }) => name === 'worker');
  if (worker >= 0) entrypoints.splice(worker, 1);
}

/**
 * Names in the manifest what the browser starts: in Chromium the small script of the worker, which loads the background.
 * While developing it is the background itself, into which WXT puts what reloads the extension.
 */
export function setBackground(
  { browser, command }: Config,
  { background = {} }: { background?: object | undefined },
): void {
  if (browser === 'firefox') Object.assign(background, { type: 'module' });
  else if (command === 'build') Object.assign(background, { service_worker: 'worker.js' });
}
