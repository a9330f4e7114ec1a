import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

/**
 * Removes rooms at Eyeson, half of all at a time, and syncs in between: the extension does not believe a list that lacks
 * more than half of its rooms.
 */
export async function removeRooms(host: Host, ids: readonly string[]): Promise<void> {
  const left = [...ids];
  for (;;) {
    const count = host.eyeson.rooms().length;
    for (const id of left.splice(0, Math.floor(count / 2))) host.eyeson.removeRoom(id);
    if (left.length === 0) return;
    await expectCount(host, host.eyeson.rooms().length);
  }
}

/** Syncs until the popup has that many rooms: a sync that began before has them as they were. */
async function expectCount(host: Host, count: number): Promise<void> {
  await host.focusPopup();
  await expect(async () => {
    await host.extension.ask('rooms.refresh');
    await expect(host.popup.rows.first()).toHaveAttribute('aria-setsize', String(count), { timeout: 1_000 });
  }).toPass({ timeout: 15_000, intervals: [20, 50, 250] });
}
