import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { Prng } from '../support/prng.ts';
import { faults, type FaultName, nothing } from '../support/chaos/faults.ts';
import { missed, mostTold, Round, throwName, throwVisit, waits } from '../support/chaos/visits.ts';

const seed = Number(process.env.CHAOS_SEED ?? 2026);
const names = Object.keys(faults) as [FaultName, ...FaultName[]];

/** Half of the faults once, and more of them on more rooms in the long tests. */
for (const { rooms, rounds, tag } of [
  { rooms: 8, rounds: Math.ceil(names.length / 2), tag: [] },
  { rooms: 20, rounds: Number(process.env.CHAOS_ROUNDS ?? 25), tag: ['@long'] },
])
  test(
    `${rooms * rounds} visits are each told of once, listed as missed, or passed over in silence, whatever goes wrong (seed ${seed})`,
    { tag },
    async ({ extension, sandbox }) => {
      test.setTimeout(rounds * 30_000);
      // A sign that separates plural forms in a name has its own tests.
      await chaos({ extension, sandbox, rooms, rounds, withPipes: tag.length > 0 });
    },
  );

interface Chaos {
  extension: Extension;
  sandbox: Sandbox;
  /** In each of which a guest comes in every round. */
  rooms: number;
  rounds: number;
  withPipes: boolean;
}

async function chaos({ extension, sandbox, rooms, rounds, withPipes }: Chaos): Promise<void> {
  const { eyeson } = sandbox;
  const prng = new Prng(seed);
  const ids = Array.from(
    { length: rooms },
    (_, n) => eyeson.addRoom({ key: team.key, name: throwName(prng, `Room ${n}`, withPipes) }).id,
  );
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');

  const told = (token: string) => extension.desktop.appeared.filter((title) => title.includes(token)).length;
  // A worker that is just being stopped may take a request along; the browser's next minute would bring another one.
  const look = async () => {
    await extension.ringAlarms();
    await expect.poll(async () => (await extension.ask('rooms.refresh')).ok).toBe(true);
  };
  const badge = async () => (await extension.badge()).text;

  for (let round = 0; round < rounds; round++) {
    const name = round < names.length ? (names[round] ?? prng.pick(...names)) : prng.pick(...names);
    await test.step(`round ${round}: ${name}`, async () => {
      const visits = ids.map((roomId, n) =>
        throwVisit(prng, { roomId, token: `G${round}x${n}y`, withPipes }),
      );
      const waiting = visits.filter(waits);
      const people = new Round(eyeson);
      for (const roomId of ids) eyeson.start(roomId);
      for (const visit of visits) if (!waits(visit)) people.enterHost(visit);
      await look();
      // Before, in the middle of, or after the guests' coming.
      const moment = prng.throw(3);
      let mend: () => void | Promise<void> = nothing;
      for (const [n, visit] of visits.entries()) {
        if (n === Math.floor((rooms * moment) / 3)) mend = await faults[name](extension, sandbox);
        people.enter(visit);
      }
      await mend();
      await look();
      await expect
        .poll(() => waiting.filter(({ token }) => told(token) === 0), { message: `untold in: ${name}` })
        .toEqual([]);
      const count = waiting.length === 0 ? '' : String(waiting.length);
      await expect.poll(badge, { message: `those who wait in: ${name}` }).toBe(count);

      for (const visit of visits) people.reload(visit);
      await look();
      await expect.poll(badge, { message: `after reloads in: ${name}` }).toBe(count);
      for (const visit of waiting) {
        if (visit.kind === 'is served') people.enterHost(visit);
        else people.leave(visit);
      }
      // A connection that broke more than once comes back after a pause; the next minute's look does not wait for it.
      await look();
      await expect.poll(() => extension.desktop.notifications()).toEqual([]);
      await expect.poll(badge).toBe('');
      for (const visit of visits) if (missed(visit) === 0) people.reloadHost(visit);
      await look();
      await expect.poll(badge, { message: `hosts have reloaded in: ${name}` }).toBe('');
      for (const roomId of ids) eyeson.stop(roomId);
      await look();

      const again = name === 'the browser is restarted' ? 1 : 0;
      const wrong = visits.filter(
        (visit) => told(visit.token) > mostTold(visit) + (waits(visit) ? again : 0),
      );
      expect(wrong, `told too often in: ${name}`).toEqual([]);
      const listed = async () => {
        const entries = await extension.missed();
        return visits.filter(
          (visit) => entries.filter((entry) => entry.includes(visit.token)).length !== missed(visit),
        );
      };
      await expect.poll(listed, { message: `missed or not in: ${name}` }).toEqual([]);
    });
  }
}
