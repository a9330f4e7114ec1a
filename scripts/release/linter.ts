import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { arePackagesInstalled } from '../installed.mjs';
import { run } from './command.ts';

interface Message {
  _type: string;
  code: string;
  description: string;
  file?: string;
}

/** Warnings that are right as a rule and wrong here, each with the reason. */
const EXPECTED: Record<string, string> = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'the extension is not for Android, where there is no context menu and no notification button; a key for Android would tell the store that it is',
};

/** The folder of the linter's own packages: there are many, and only a release needs them. */
const LINTER = 'scripts/release/linter';

/**
 * What Mozilla's linter has against a package, as the store runs it.
 * @returns one sentence for each error, each warning that nobody expected, and each that was expected in vain
 */
export function lintForMozilla(file: string): string[] {
  if (!arePackagesInstalled(LINTER)) run(`npm ci --prefix ${LINTER} --ignore-scripts --loglevel=error`);
  const program = join(LINTER, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout, stderr } = spawnSync(process.execPath, [program, file, '--output', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (!stdout) return [`The linter did not run: ${stderr}`];
  const { errors, warnings }: Record<'errors' | 'warnings', Message[]> = JSON.parse(stdout);
  const codes = new Set(warnings.map(({ code }) => code));
  for (const [code, reason] of Object.entries(EXPECTED)) console.log(`Expected: ${code}, since ${reason}.`);
  return [
    ...[...errors, ...warnings.filter(({ code }) => !(code in EXPECTED))].map(
      ({ _type, code, description, file: where = 'the package' }) =>
        `${_type} ${code} in ${where}: ${description}`,
    ),
    ...Object.keys(EXPECTED)
      .filter((code) => !codes.has(code))
      .map((code) => `${code} is expected in scripts/release/linter.ts, but the linter does not say it.`),
  ];
}
