/** Chance that can be had again: the same seed, the same throws. */
export class Prng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, not including, `sides`. Mulberry32. */
  throw(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  }

  pick<T>(...choices: [T, ...T[]]): T {
    return choices[this.throw(choices.length)] ?? choices[0];
  }
}
