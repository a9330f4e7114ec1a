import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { quit } from './command.ts';
import { OUTPUT, packageNames, versionOf } from './packages.ts';
import { missingVariables, stores, submitArguments } from './stores.ts';

/**
 * `npm run submit`: says what would go to which store. `npm run submit -- --really` sends it, and with `--dry-run` as well
 * only tries the secrets. Those are in the environment or in `.env.submit`.
 */
const SECRETS = '.env.submit';
const environment = {
  ...(existsSync(SECRETS) && parseEnv(readFileSync(SECRETS, 'utf8'))),
  ...process.env,
};
const names = packageNames(versionOf('.'));
const pathOf = (name: keyof typeof names) => join(OUTPUT, names[name]);

for (const store of stores) {
  const missing = missingVariables(store, environment);
  console.log(store.name);
  for (const name of Object.values(store.packages)) console.log(`  ${pathOf(name)}`);
  console.log(missing.length === 0 ? '  ready' : `  left out, for lack of ${missing.join(', ')}`);
}
const absent = Object.values(names).filter((name) => !existsSync(join(OUTPUT, name)));
if (absent.length > 0) quit(`“npm run release” has not made ${absent.join(', ')} yet.`);

if (process.argv.includes('--really')) {
  const args = submitArguments(environment, pathOf);
  if (args.length === 0) quit('No store has all that it needs. docs/releasing.md says where to get it.');
  if (process.argv.includes('--dry-run')) args.push('--dry-run');
  const { status } = spawnSync(join('node_modules', '.bin', 'wxt'), ['submit', ...args], {
    stdio: 'inherit',
    env: environment,
  });
  process.exitCode = status ?? 1;
} else {
  console.log('Nothing was sent. “npm run submit -- --really” sends it.');
}
