import { type Match, matches } from './match.ts';

/** A request in the log. */
export interface LoggedRequest {
  readonly method: string;
  /** Path with query; API keys are masked. */
  readonly path: string;
  readonly host: string;
  /** Lower-case names. `authorization` contains the key's team, never the key itself. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed body. */
  readonly body: unknown;
  /** Status of the reply; `cut` or `hung` if no complete reply was sent, null while pending. */
  status: number | 'cut' | 'hung' | null;
  /** Time of arrival on the machine's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Log of all requests that reached the mock API, in order of arrival. */
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

  /**
   * Waits for the first matching request that is no longer pending; rejects after `timeoutMs` milliseconds.
   */
  async waitFor(match: Match, timeoutMs = 10_000): Promise<LoggedRequest> {
    const { promise, resolve, reject } = Promise.withResolvers<LoggedRequest>();
    const check = () => {
      const found = this.of(match).find(({ status }) => status !== null);
      if (found) resolve(found);
    };
    const timer = setTimeout(() => reject(new Error(`no request ${String(match)}`)), timeoutMs);
    this.#waiting.add(check);
    check();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(check);
    }
  }

  open(entry: Omit<LoggedRequest, 'status' | 'at'>): LoggedRequest {
    const logged = { ...entry, status: null, at: Date.now() };
    this.#entries.push(logged);
    return logged;
  }

  settle(entry: LoggedRequest, status: LoggedRequest['status']): void {
    entry.status = status;
    for (const check of this.#waiting) check();
  }
}
