const WINDOW = 5000;
const PATIENCE = 3;

/** Counts how often a page throws our button out: putting it back again and again would only make the page slow. */
export interface Strips {
  /** The page threw the button out of this spot. At the third time in five seconds the spot is given up, and there is rest. */
  note(spot: string): void;
  resting(): boolean;
  isSpoiled(spot: string): boolean;
}

export function countStrips(): Strips {
  const spoiled = new Set<string>();
  let times: number[] = [];
  let restUntil = 0;
  return {
    note(spot) {
      const now = Date.now();
      times = [...times.filter((time) => now - time < WINDOW), now];
      if (times.length < PATIENCE) return;
      spoiled.add(spot);
      times = [];
      restUntil = now + WINDOW;
    },
    resting: () => Date.now() < restUntil,
    isSpoiled: (spot) => spoiled.has(spot),
  };
}
