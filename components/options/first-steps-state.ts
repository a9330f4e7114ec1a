const KEY = 'first-steps';

/** What the first steps after connecting know of themselves; the rest is seen from the rooms and the browser. */
export interface FirstStepsState {
  /** Whether a test notification has been sent. */
  isTested: boolean;
}

/** The state of the first steps; undefined if they have not begun or were put away. */
export function readFirstSteps(): FirstStepsState | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === null ? undefined : { isTested: stored === 'tested' };
  } catch {
    return undefined;
  }
}

/** Begins the first steps, which stay until the host puts them away, over reloads too. */
export function beginFirstSteps(): FirstStepsState {
  store('begun');
  return { isTested: false };
}

/** Notes that a test notification has been sent. */
export const noteTested = (): void => store('tested');

/** Puts the first steps away for good. */
export function endFirstSteps(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // They come once more.
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // They are gone with the page.
  }
}
