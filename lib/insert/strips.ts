const WINDOW = 5000;
const PATIENCE = 3;

/** Counts how often a page throws our button out of a spot: putting it back again and again would only make the page slow. */
export class Strips {
  readonly #spoiled = new Set<string>();
  #times: number[] = [];
  #restUntil = 0;

  /** The page threw the button out of this spot. At the third time in five seconds the spot is given up, and there is rest. */
  note(spot: string): void {
    const now = Date.now();
    this.#times = [...this.#times.filter((time) => now - time < WINDOW), now];
    if (this.#times.length < PATIENCE) return;
    this.#spoiled.add(spot);
    this.#times = [];
    this.#restUntil = now + WINDOW;
  }

  get resting(): boolean {
    return Date.now() < this.#restUntil;
  }

  mayUse(spot: string): boolean {
    return !this.#spoiled.has(spot);
  }
}
