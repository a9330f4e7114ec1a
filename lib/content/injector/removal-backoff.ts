const WINDOW_MS = 5000;
const MAX_REMOVALS = 3;

/** Limits how often the button is inserted again after the page removed it: an endless loop would slow the page down. */
export interface RemovalBackoff {
  /** Records a removal. The third one within 5 seconds blocks this anchor and starts a pause of 5 seconds. */
  add(anchor: string): void;
  /** Whether the button is not to be inserted now. */
  paused(): boolean;
  /** Whether this anchor is no longer to be used. */
  blocked(anchor: string): boolean;
}

/** Creates the backoff of one button. Anchors are known by `Anchor.name`. */
export function createRemovalBackoff(): RemovalBackoff {
  const blockedAnchors = new Set<string>();
  let times: number[] = [];
  let pausedUntil = 0;
  return {
    add(anchor) {
      const now = Date.now();
      times = [...times.filter((time) => now - time < WINDOW_MS), now];
      if (times.length < MAX_REMOVALS) return;
      blockedAnchors.add(anchor);
      times = [];
      pausedUntil = now + WINDOW_MS;
    },
    paused: () => Date.now() < pausedUntil,
    blocked: (anchor) => blockedAnchors.has(anchor),
  };
}
