interface Timer {
  /** Due time on the clock without skew, in milliseconds since 1970. */
  at: number;
  run: () => void;
}

/**
 * The mock server's clock: follows the machine's, can be advanced, and can be skewed. Times in
 * milliseconds.
 */
export class Clock {
  #advanced = 0;
  #skew = 0;
  #timers = new Set<Timer>();
  #timeout: NodeJS.Timeout | undefined;

  /** Current time including skew, in milliseconds since 1970. */
  now(): number {
    return this.#elapsed() + this.#skew;
  }

  /** Advances the time at once. Timers that become due run in order, each at its own time. */
  advance(ms: number): void {
    const target = this.#elapsed() + ms;
    for (let next = this.#next(); next && next.at <= target; next = this.#next()) {
      this.#advanced += Math.max(0, next.at - this.#elapsed());
      this.#fire(next);
    }
    this.#advanced += Math.max(0, target - this.#elapsed());
    this.#schedule();
  }

  /** Shifts all times that the server reports by `ms`. Timers are not affected. */
  skew(ms: number): void {
    this.#skew = ms;
  }

  /** Runs a function once after `ms` of the server's time. @returns a function that cancels it */
  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#elapsed() + ms, run };
    this.#timers.add(timer);
    this.#schedule();
    return () => {
      this.#timers.delete(timer);
      this.#schedule();
    };
  }

  reset(): void {
    this.#timers.clear();
    this.#advanced = 0;
    this.#skew = 0;
    this.#schedule();
  }

  #elapsed(): number {
    return Date.now() + this.#advanced;
  }

  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    return next;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    timer.run();
  }

  #schedule(): void {
    clearTimeout(this.#timeout);
    const next = this.#next();
    if (!next) return;
    this.#timeout = setTimeout(() => this.advance(0), Math.max(0, next.at - this.#elapsed()));
    this.#timeout.unref();
  }
}
