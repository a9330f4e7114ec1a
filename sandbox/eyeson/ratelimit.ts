import type { Core } from './core.ts';
import { ApiError } from './reply.ts';

const windowMs = 60_000;
const requestsPerWindow = 60;

/** Rejects a key's 61st request within a minute with 429, if the switch `rateLimit` is on. */
export class RateLimit {
  readonly #times = new Map<string, number[]>();

  check({ switches, clock }: Core, key: string | undefined): void {
    if (switches.rateLimit === 'off' || key === undefined) return;
    const now = clock.now();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - windowMs);
    const [oldest = now] = recent;
    if (recent.length < requestsPerWindow) {
      this.#times.set(key, [...recent, now]);
      return;
    }
    const wait = String(Math.ceil((oldest + windowMs - now) / 1000));
    throw new ApiError(
      429,
      'too many requests',
      switches.rateLimit === 'plain' ? {} : { 'Retry-After': wait },
    );
  }

  clear(): void {
    this.#times.clear();
  }
}
