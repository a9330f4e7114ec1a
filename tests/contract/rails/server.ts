import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian's packages of the server. */
export const PACKAGES = ['ruby-actioncable', 'puma'];

/** Whether Rails' Action Cable is installed here. */
export function hasActionCable(): boolean {
  try {
    execFileSync('ruby', ['-e', 'require "action_cable"'], { stdio: 'ignore' });
    execFileSync('puma', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Rails' own Action Cable server, in a process of its own. */
export class RailsServer {
  readonly #process: ChildProcess;
  readonly #port: number;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.#port = port;
  }

  /** Starts a server that takes this key alone. */
  static async start(key: string): Promise<RailsServer> {
    const config = fileURLToPath(new URL('config.ru', import.meta.url));
    const server = spawn('puma', ['--bind', 'tcp://127.0.0.1:0', config], {
      env: { ...process.env, KEY: key },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found) resolve(Number(found));
      });
      server.once('close', () => reject(new Error(said)));
    });
    return new RailsServer(server, port);
  }

  /** The address of a connection, on this server instead of Eyeson's. */
  addressOf(url: string): string {
    return url.replace('wss://api.eyeson.team', `ws://127.0.0.1:${this.#port}`);
  }

  /** Sends a message to all subscribers of a room. */
  async broadcast(roomId: string, message: unknown): Promise<void> {
    await this.#post('broadcast', { room_id: roomId, message });
  }

  /** Ends all connections, and asks for new ones, as a deployment does. */
  async restart(): Promise<void> {
    await this.#post('restart', {});
  }

  /** The process answers nothing any more, and keeps all connections open. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  stop(): void {
    this.#process.kill('SIGCONT');
    this.#process.kill('SIGKILL');
  }

  async #post(path: string, body: unknown): Promise<void> {
    await fetch(`http://127.0.0.1:${this.#port}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  }
}
