import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

/**
 * Removes rooms at Eyeson, half of all at a time, and syncs in between: the extension does not believe a list that lacks
 * more than half of its rooms.
 */
export async function removeRooms(host: Host, ids: readonly string[]): Promise<void> {
  const left = [...ids];
  for (;;) {
    for (const id of left.splice(0, Math.floor(host.eyeson.rooms().length / 2))) host.eyeson.removeRoom(id);
    if (left.length === 0) return;
    await expect.poll(async () => (await host.extension.ask('rooms.refresh')).ok).toBe(true);
  }
}
