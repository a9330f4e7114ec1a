import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen that nobody sees, for what a headless browser does not have: the toolbar and its popup. */
export class Display {
  /** For the variable `DISPLAY`. */
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.#server = server;
  }

  /** Starts Xvfb, which chooses a number that is free. */
  static async start(): Promise<Display> {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const numbers = server.stdio[3];
    if (!numbers) throw new Error('Xvfb has no pipe for its number');
    const failed = once(server, 'error').then(([error]) => {
      throw new Error('Xvfb is needed: install the package “xvfb”', { cause: error });
    });
    const [number] = await Promise.race([once(numbers, 'data'), failed]);
    return new Display(`:${String(number).trim()}`, server);
  }

  async close(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }
}
