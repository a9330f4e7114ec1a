import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disagreements } from './agreement.ts';
import { git, quit, run } from './command.ts';
import { lintForMozilla } from './linter.ts';
import { OUTPUT, packageNames, versionOf } from './packages.ts';
import { repeat } from './repeat.ts';

/**
 * `npm run release`: checks, then makes the packages for the stores, the sources, and their checksums.
 * `--no-tests` leaves the tests out; `--rehearse` goes on where version, changelog and tag do not agree.
 */
const isAsked = (flag: string) => process.argv.includes(flag);
const version = versionOf('.');
const names = packageNames(version);

step('Version, changelog and tag');
const problems = disagreements({
  version,
  lockedVersion: JSON.parse(readFileSync('package-lock.json', 'utf8')).version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  tags: git('tag', '--points-at', 'HEAD'),
  allTags: git('tag'),
  changedFiles: git('status', '--porcelain').map((line) => line.slice(3)),
});
for (const problem of problems) console.log(`- ${problem}`);
if (problems.length > 0 && !isAsked('--rehearse')) quit('Not released. “--rehearse” tries the rest.');

if (isAsked('--no-tests')) {
  step('Types and lint');
  run('wxt prepare && tsc --noEmit && oxlint');
} else {
  step('Everything that npm test checks');
  run('node scripts/test/main.ts');
}

step('Packages and sources');
run('npm run zip');

step('The linter of Mozilla’s store');
const complaints = lintForMozilla(join(OUTPUT, names.firefox));
if (complaints.length > 0) quit(complaints.map((each) => `- ${each}`).join('\n'));

step('The same packages once more, from the sources, in another folder');
const differences = await repeat(version);
if (differences.length > 0) quit(`The second time these files were others: ${differences.join(', ')}`);

const sums = Object.values(names).map((name) => `${sha256(join(OUTPUT, name))}  ${name}`);
await writeFile(join(OUTPUT, 'SHA256SUMS'), sums.map((line) => `${line}\n`).join(''));
console.log(`\n${sums.join('\n')}\n`);
console.log(
  problems.length > 0
    ? `A rehearsal of ${version}: what is listed above under the first heading is still to be done.`
    : `${version} is ready in ${OUTPUT}. docs/releasing.md says how it gets into the stores.`,
);

function step(name: string): void {
  console.log(`\n— ${name}`);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
