import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { Prng } from '../support/prng.ts';
import { faults, type FaultName, nothing } from '../support/chaos/faults.ts';

const seed = Number(process.env.CHAOS_SEED ?? 2026);
const names = Object.keys(faults) as [FaultName, ...FaultName[]];

/** Each fault once, and more of them on more rooms in the long tests. */
for (const { rooms, rounds, tag } of [
  { rooms: 8, rounds: names.length, tag: [] },
  { rooms: 20, rounds: Number(process.env.CHAOS_ROUNDS ?? 50), tag: ['@long'] },
])
  test(
    `${rooms * rounds} visits are each told of once, or listed as missed, whatever goes wrong (seed ${seed})`,
    { tag },
    async ({ extension, sandbox }) => {
      test.setTimeout(rounds * 30_000);
      await chaos({ extension, sandbox, rooms, rounds });
    },
  );

interface Chaos {
  extension: Extension;
  sandbox: Sandbox;
  /** In each of which a guest comes in every round. */
  rooms: number;
  rounds: number;
}

async function chaos({ extension, sandbox, rooms, rounds }: Chaos): Promise<void> {
  const { eyeson } = sandbox;
  const prng = new Prng(seed);
  const ids = Array.from(
    { length: rooms },
    (_, n) => eyeson.addRoom({ key: team.key, name: `Room ${n}` }).id,
  );
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');

  const told = (guest: string) =>
    extension.desktop.appeared.filter((title) => title.startsWith(guest)).length;
  const look = async () => {
    await extension.ringAlarms();
    await extension.ask('rooms.refresh');
  };

  for (let round = 0; round < rounds; round++) {
    const name = round < names.length ? (names[round] ?? prng.pick(...names)) : prng.pick(...names);
    await test.step(`round ${round}: ${name}`, async () => {
      const guests = ids.map((id, n) => ({ id, name: `G${round}x${n}y` }));
      for (const { id } of guests) eyeson.start(id);
      if (prng.throw(2) === 0) await look();
      // Before, in the middle of, or after the guests' coming.
      const moment = prng.throw(3);
      let mend: () => void | Promise<void> = nothing;
      const present = new Map<string, string>();
      for (const [n, { id, name: guest }] of guests.entries()) {
        if (n === Math.floor((rooms * moment) / 3)) mend = await faults[name](extension, sandbox);
        present.set(guest, eyeson.enter(id, { name: guest, guest: true }));
      }
      await mend();
      await look();
      await expect
        .poll(() => guests.filter(({ name: guest }) => told(guest) === 0), { message: `untold in: ${name}` })
        .toEqual([]);
      await expect.poll(async () => (await extension.badge()).text).toBe(String(rooms));

      const served = guests.filter(() => prng.throw(2) === 0);
      for (const { id } of served) eyeson.enter(id, { name: 'Hanna Host', guest: false });
      for (const { name: guest } of guests.filter((one) => !served.includes(one))) {
        eyeson.leave(present.get(guest) ?? '');
      }
      // A connection that broke more than once comes back after a pause; the next minute's look does not wait for it.
      await look();
      await expect.poll(() => extension.desktop.notifications()).toEqual([]);
      for (const { id } of guests) eyeson.stop(id);
      await expect.poll(async () => (await extension.badge()).text).toBe('');

      const twice = name === 'the browser is restarted' ? 2 : 1;
      const wrong = guests.filter(({ name: guest }) => told(guest) > twice);
      expect(wrong, `told too often in: ${name}`).toEqual([]);
      const missed = new Set(await extension.missed());
      const unserved = guests.filter((one) => !served.includes(one)).map(({ name: guest }) => guest);
      await expect.poll(async () => unserved.filter((guest) => !missed.has(guest))).toEqual([]);
      expect(served.filter(({ name: guest }) => missed.has(guest))).toEqual([]);
    });
  }
}
