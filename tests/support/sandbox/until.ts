import { vi } from 'vitest';

/** For what is to become true, on a busy machine too. */
export const patience = { timeout: 10_000, interval: 10 };

/** Waits for a condition that is to come true. */
export const until = async (condition: () => unknown): Promise<void> => {
  await vi.waitUntil(condition, patience);
};
