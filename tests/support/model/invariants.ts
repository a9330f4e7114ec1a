import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

interface RoomSummary {
  name: string;
  runs: boolean;
  hasEnded: boolean;
}

/** Expects that, after a sync, the popup shows exactly Eyeson's rooms, each with its state. */
export async function expectConsistent(host: Host): Promise<void> {
  await host.focusPopup();
  await expect(async () => {
    await host.extension.ask('rooms.refresh');
    await expect
      .poll(() => roomsInPopup(host), { timeout: 1_000, intervals: [20, 50] })
      .toEqual(roomsAtEyeson(host));
  }).toPass({ timeout: 15_000, intervals: [20, 50, 250] });
}

const roomsInPopup = ({ popup }: Host): Promise<RoomSummary[]> =>
  popup.rows.evaluateAll((rows) =>
    rows
      .map((row) => ({
        name: row.getAttribute('aria-label') ?? '',
        runs: row.querySelector('[aria-label^="Join “"]') !== null,
        hasEnded: row.textContent.includes('Expired'),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );

const roomsAtEyeson = ({ eyeson }: Host): RoomSummary[] =>
  eyeson
    .rooms()
    .map(({ name, startedAt, expiresAt }) => ({
      name: name ?? '',
      runs: startedAt !== null,
      hasEnded: startedAt === null && expiresAt !== null && Date.parse(expiresAt) < eyeson.clock.now(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
