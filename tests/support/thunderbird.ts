import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** An event, as Thunderbird's importer has read it. Times in ms since 1970. */
export interface ImportedEvent {
  uid: string;
  title: string;
  details: string;
  place: string;
  url: string;
  start: number;
  end: number;
}

interface Reply {
  id?: number;
  result?: { contexts?: { context: string }[]; type?: string; result?: { value?: string } };
}

/** Thunderbird without a window (Debian: thunderbird), asked by WebDriver BiDi in its own context. */
export class Thunderbird {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  #requests = 0;
  #context = '';

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
  }

  static async start(): Promise<Thunderbird> {
    const profile = await mkdtemp(join(tmpdir(), 'permalinks-thunderbird-'));
    const options = [
      '--headless',
      '--no-remote',
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ];
    const process = spawn('thunderbird', [...options, '--profile', profile], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const socket = new WebSocket(`${await addressOf(process)}/session`);
    await once(socket, 'open');
    const started = new Thunderbird(process, profile, socket);
    await started.#send('session.new', { capabilities: {} });
    // The window of messages, in which the calendar is, comes a moment later.
    while (started.#context === '') {
      const { result } = await started.#send('browsingContext.getTree', {
        'moz:scope': 'chrome',
        maxDepth: 0,
      });
      started.#context = result?.contexts?.[0]?.context ?? '';
    }
    return started;
  }

  /** What the importer reads in a file. */
  read(file: string): Promise<ImportedEvent[]> {
    return this.#run<ImportedEvent[]>(`${PARSE}
      return parse(${JSON.stringify(file)}).map((event) => ({
        uid: event.id,
        title: event.title,
        details: event.descriptionText ?? '',
        place: event.getProperty('LOCATION') ?? '',
        url: event.getProperty('URL') ?? '',
        start: event.startDate.nativeTime / 1000,
        end: event.endDate.nativeTime / 1000,
      }));`);
  }

  /**
   * Adds the events of files to a new calendar on this computer, one after the other.
   * @returns the titles in the calendar after each file
   */
  add(files: string[]): Promise<string[][]> {
    return this.#run<string[][]>(`${PARSE}
      const { cal } = ChromeUtils.importESModule('resource:///modules/calendar/calUtils.sys.mjs');
      const calendar = cal.manager.createCalendar('storage', Services.io.newURI('moz-storage-calendar://'));
      cal.manager.registerCalendar(calendar);
      const titles = [];
      for (const file of ${JSON.stringify(files)}) {
        for (const event of parse(file)) await calendar.addItem(event).catch(() => undefined);
        const all = await calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
        titles.push(all.map((event) => event.title).sort());
      }
      return titles;`);
  }

  async close(): Promise<void> {
    this.#socket.close();
    this.#process.kill();
    await once(this.#process, 'exit');
    await rm(this.#profile, { recursive: true, maxRetries: 5 });
  }

  async #run<T>(body: string): Promise<T> {
    const expression = `(async () => { ${body} })().then(JSON.stringify)`;
    const target = { context: this.#context };
    const { result } = await this.#send('script.evaluate', { expression, awaitPromise: true, target });
    const value = result?.result?.value;
    if (result?.type !== 'success' || value === undefined) throw new Error(JSON.stringify(result));
    return JSON.parse(value) as T;
  }

  #send(method: string, params: object): Promise<Reply> {
    const id = (this.#requests += 1);
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const onMessage = (data: Buffer) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== id) return;
      this.#socket.off('message', onMessage);
      resolve(reply);
    };
    this.#socket.on('message', onMessage);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return promise;
  }
}

const PARSE = `
  const { CalIcsParser } = ChromeUtils.importESModule('resource:///modules/CalIcsParser.sys.mjs');
  const parse = (file) => {
    const parser = new CalIcsParser();
    parser.parseString(file);
    return parser.getItems();
  };`;

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Thunderbird has no output');
  for await (const line of createInterface(stderr)) {
    const [address] = /ws:\/\/\S+/.exec(line) ?? [];
    if (address) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('Thunderbird has ended');
}
