import { type Match, matches } from './match.ts';

export interface LoggedRequest {
  readonly method: string;
  /** With the query; an API key in it is masked. */
  readonly path: string;
  readonly host: string;
  /** Lower-case names. `authorization` says whose key it was, never the key itself. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What was answered; `cut` or `hung` when nothing whole was, null while it is being worked on. */
  status: number | 'cut' | 'hung' | null;
  /** By this machine's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Every request that reached the sandbox, in the order of arrival. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  readonly #waiting = new Set<() => void>();

  all(): readonly LoggedRequest[] {
    return [...this.#entries];
  }

  of(match: Match): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => matches(match, entry));
  }

  clear(): void {
    this.#entries = [];
  }

  /** The first logged request that matches and has been dealt with, once there is one; throws after `timeoutMs`. */
  async waitFor(match: Match, timeoutMs = 10_000): Promise<LoggedRequest> {
    const { promise, resolve, reject } = Promise.withResolvers<LoggedRequest>();
    const look = () => {
      const found = this.of(match).find(({ status }) => status !== null);
      if (found) resolve(found);
    };
    const timer = setTimeout(() => reject(new Error(`no request ${String(match)}`)), timeoutMs);
    this.#waiting.add(look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }

  open(entry: Omit<LoggedRequest, 'status' | 'at'>): LoggedRequest {
    const logged = { ...entry, status: null, at: Date.now() };
    this.#entries.push(logged);
    return logged;
  }

  settle(entry: LoggedRequest, status: LoggedRequest['status']): void {
    entry.status = status;
    for (const look of this.#waiting) look();
  }
}
