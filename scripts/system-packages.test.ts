import { describe, expect, it } from 'vitest';
import { installSystemPackage } from './system-packages.mjs';

/** A computer that notes what it says and runs, in order. `answer` is what somebody at its terminal says. */
function computer({ isRoot = false, hasApt = true, answer = '', isAttended = false, fails = '' }) {
  const done: string[] = [];
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  return {
    done,
    asked,
    hasApt,
    isRoot,
    ask: isAttended ? ask : undefined,
    say: (sentence: string) => void done.push(`says: ${sentence}`),
    run: (...[program, args]: [string, string[]]) => {
      done.push(`runs: ${[program, ...args].join(' ')}`);
      return fails === '' || !args.includes(fails);
    },
  };
}
const runs = (done: string[]) => done.filter((each) => each.startsWith('runs: '));

describe('a package of the system', () => {
  it('is installed as root without a question, after the commands were said', async () => {
    const here = computer({ isRoot: true });
    expect(await installSystemPackage('chromium', here)).toBe(true);
    expect(here.done).toEqual([
      expect.stringContaining('apt-get -q update && apt-get -q install -y chromium'),
      'runs: apt-get -q update',
      'runs: apt-get -q install -y chromium',
    ]);
  });

  it.each(['y', ' Yes '])('is installed with sudo when somebody answers “%s”', async (answer) => {
    const here = computer({ isAttended: true, answer });
    expect(await installSystemPackage('chromium', here)).toBe(true);
    expect(here.done[0]).toContain('sudo apt-get -q install -y chromium');
    expect(runs(here.done)).toEqual([
      'runs: sudo apt-get -q update',
      'runs: sudo apt-get -q install -y chromium',
    ]);
  });

  it.each(['', 'n', 'yesterday'])('is not installed when somebody answers “%s”', async (answer) => {
    const here = computer({ isAttended: true, answer });
    expect(await installSystemPackage('chromium', here)).toBe(false);
    expect(here.asked).toHaveLength(1);
    expect(runs(here.done)).toEqual([]);
  });

  it('is not installed where nobody can answer; the command is said', async () => {
    const here = computer({});
    expect(await installSystemPackage('firefox-esr', here)).toBe(false);
    expect(here.done[0]).toContain('sudo apt-get -q install -y firefox-esr');
    expect(runs(here.done)).toEqual([]);
  });

  it('is not looked for where there is no apt-get', async () => {
    const here = computer({ isRoot: true, hasApt: false });
    expect(await installSystemPackage('chromium', here)).toBe(false);
    expect(here.done).toEqual([]);
  });

  it.each([
    ['update', true],
    ['install', false],
  ])('of which “%s” fails: installed is %s', async (fails, isInstalled) => {
    expect(await installSystemPackage('chromium', computer({ isRoot: true, fails }))).toBe(isInstalled);
  });
});
