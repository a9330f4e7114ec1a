import { beforeAll, expect, it } from 'vitest';
import { run } from '../../scripts/release/command.ts';
import { lintForMozilla } from '../../scripts/release/linter.ts';
import { OUTPUT, packageNames, versionOf } from '../../scripts/release/packages.ts';
import { repeat } from '../../scripts/release/repeat.ts';

const MINUTES = 60_000;
const version = versionOf('.');

beforeAll(() => run('npm run zip'), 5 * MINUTES);

it(
  'whoever unpacks the sources anywhere and runs the command of store/README.md gets the same bytes',
  { timeout: 15 * MINUTES },
  async () => {
    expect(await repeat(version)).toEqual([]);
  },
);

it('Mozilla’s linter has nothing against the package', { timeout: 5 * MINUTES }, () => {
  expect(lintForMozilla(`${OUTPUT}/${packageNames(version).firefox}`)).toEqual([]);
});
