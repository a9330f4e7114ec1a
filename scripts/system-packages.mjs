import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { say, succeeds } from './run.mjs';

/**
 * @typedef {object} Computer
 * @property {boolean} hasApt whether its packages are Debian's
 * @property {boolean} isRoot
 * @property {((question: string) => Promise<string>) | undefined} ask undefined where nobody is there to answer
 * @property {(sentence: string) => void} say
 * @property {(program: string, args: string[]) => boolean} run tells whether it ended well
 */

/**
 * Installs a package of the system after saying which one and by which commands: at once as root, else only when
 * somebody at the terminal agrees.
 *
 * @param {string} name as Debian calls it
 * @param {Computer} [computer]
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installSystemPackage(name, computer = thisComputer()) {
  const { hasApt, isRoot, ask, say, run } = computer;
  if (!hasApt) return false;
  const prefix = isRoot ? [] : ['sudo'];
  const commands = [
    [...prefix, 'apt-get', '-q', 'update'],
    [...prefix, 'apt-get', '-q', 'install', '-y', name],
  ];
  const inWords = commands.map((command) => command.join(' ')).join(' && ');
  say(`The system’s package “${name}” is needed. The commands that install it: ${inWords}`);
  if (!isRoot) {
    const answer = await ask?.('Run them now? [y/N] ');
    if (!/^y(es)?$/i.test(answer?.trim() ?? '')) {
      say('Nothing was installed.');
      return false;
    }
  }
  // A list of packages that cannot be updated may still do.
  const [, isInstalled = false] = commands.map(([program = '', ...args]) => run(program, args));
  return isInstalled;
}

/** @returns {Computer} */
function thisComputer() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return {
    hasApt: spawnSync('apt-get', ['--version']).status === 0,
    isRoot: process.getuid?.() === 0,
    ask: process.stdin.isTTY && process.stdout.isTTY ? askAtTerminal : undefined,
    say,
    run: (program, args) => succeeds(program, args, { env }),
  };
}

/** @param {string} question */
async function askAtTerminal(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
