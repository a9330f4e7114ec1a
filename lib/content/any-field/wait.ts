/** Waits, in milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const POLL_MS = 20;

/** Waits until something is true, for at most `ms` milliseconds. @returns whether it is */
export async function becomes(isTrue: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; !isTrue() && Date.now() < end;) await pause(POLL_MS);
  return isTrue();
}

/** How often a text has a part. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1;
