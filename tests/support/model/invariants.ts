import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

interface Shown {
  name: string;
  runs: boolean;
  hasEnded: boolean;
}

/** After the next look, the popup shows all rooms that Eyeson has, each once and in the state that it is in there. */
export async function agrees(host: Host): Promise<void> {
  await host.inPopup();
  await expect(async () => {
    await host.extension.ask('rooms.refresh');
    await expect.poll(() => shown(host), { timeout: 1_000, intervals: [20, 50] }).toEqual(known(host));
  }).toPass({ timeout: 15_000, intervals: [20, 50, 250] });
}

const shown = ({ popup }: Host): Promise<Shown[]> =>
  popup.rows.evaluateAll((rows) =>
    rows
      .map((row) => ({
        name: row.getAttribute('aria-label') ?? '',
        runs: row.querySelector('[aria-label="Join meeting"]') !== null,
        hasEnded: row.textContent.includes('Expired'),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );

const known = ({ eyeson }: Host): Shown[] =>
  eyeson
    .rooms()
    .map(({ name, startedAt, expiresAt }) => ({
      name: name ?? '',
      runs: startedAt !== null,
      hasEnded: startedAt === null && expiresAt !== null && Date.parse(expiresAt) < eyeson.clock.now(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
