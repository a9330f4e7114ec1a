const WINDOW = 5000;
const PATIENCE = 3;

/** Counts how often a page throws our button out: putting it back again and again would only make the page slow. */
export interface RemovalBackoff {
  /** The page threw the button out of this spot. At the third time in five seconds the spot is given up, and there is rest. */
  note(anchor: string): void;
  resting(): boolean;
  isSpoiled(anchor: string): boolean;
}

export function createRemovalBackoff(): RemovalBackoff {
  const spoiled = new Set<string>();
  let times: number[] = [];
  let restUntil = 0;
  return {
    note(anchor) {
      const now = Date.now();
      times = [...times.filter((time) => now - time < WINDOW), now];
      if (times.length < PATIENCE) return;
      spoiled.add(anchor);
      times = [];
      restUntil = now + WINDOW;
    },
    resting: () => Date.now() < restUntil,
    isSpoiled: (anchor) => spoiled.has(anchor),
  };
}
