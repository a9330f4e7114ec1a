import * as fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { account } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import type { Participant } from '../../shared/eyeson/types.ts';

/** What may happen, in any order. Numbers choose one of what is pending. */
type Step =
  | { do: 'enter' | 'leave'; who: number }
  | { do: 'state' | 'ask' | 'die' }
  | { do: 'hear' | 'lose' | 'hear twice' | 'answer'; which: number };

const which = fc.nat({ max: 20 });
const anyStep = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('enter', 'leave'), who: fc.nat({ max: 4 }) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('hear', 'hear', 'lose', 'hear twice'), which }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ask') }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer'), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('state') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die') }) },
) as fc.Arbitrary<Step>;

const everybody: Omit<Participant, 'online'>[] = ['Anna', 'Ben', 'Anna', 'Carla', 'Host'].map((name, n) => ({
  id: `p${n}`,
  name,
  guest: name !== 'Host',
}));
const meeting = { roomId: 'r', meetingId: 'r' };

interface Reply {
  order: number;
  listed: Participant[];
  send: () => Promise<void>;
}

/** One run: what is true, what is on its way, and the worker that hears of it. */
class World {
  /** Who was inside after a reply, and who should have been. */
  readonly claims: { is: string[]; right: string[] }[] = [];
  #inside = new Set<number>();
  #frames: (Participant | Participant[])[] = [];
  #replies: Reply[] = [];
  #order = 0;
  #heardOrder = 0;
  #answeredOrder = 0;
  #worker = import('./looks.ts');

  list = (): Participant[] =>
    everybody.flatMap((each, n) => (this.#inside.has(n) ? [{ ...each, online: true }] : []));

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'enter':
      case 'leave':
        return this.#move(step.who, step.do === 'enter');
      case 'state':
        this.#frames.push(this.list());
        return;
      case 'hear':
      case 'hear twice':
        return this.#hear(step.which, step.do === 'hear twice');
      case 'lose':
        takeOne(this.#frames, step.which);
        return;
      case 'ask':
        return this.ask();
      case 'answer':
        return this.answer(step.which);
      case 'die':
        return this.#die();
    }
  }

  #move(who: number, online: boolean): void {
    const person = everybody[who];
    if (!person || this.#inside.has(who) === online) return;
    if (online) this.#inside.add(who);
    else this.#inside.delete(who);
    this.#frames.push({ ...person, online });
  }

  async #hear(which: number, twice: boolean): Promise<void> {
    const { hearParticipant, hearParticipants } = await this.#worker;
    const frame = takeOne(this.#frames, which);
    if (!frame) return;
    for (let times = twice ? 2 : 1; times > 0; times -= 1) {
      this.#heardOrder = ++this.#order;
      if (Array.isArray(frame)) await hearParticipants(account, meeting, frame);
      else await hearParticipant(account, meeting, frame);
    }
  }

  async ask(): Promise<void> {
    const { look } = await this.#worker;
    const response = Promise.withResolvers<Response>();
    const listed = this.list();
    const order = ++this.#order;
    vi.stubGlobal('fetch', () => response.promise);
    const looked = look(account, meeting);
    this.#replies.push({
      order,
      listed,
      send: async () => {
        response.resolve(Response.json(listed));
        await looked;
      },
    });
  }

  answerLast = (): Promise<void> => this.answer(this.#replies.length - 1);

  async answer(which: number): Promise<void> {
    const reply = takeOne(this.#replies, which);
    if (!reply) return;
    const before = await inside();
    await reply.send();
    const isOvertaken = reply.order < this.#answeredOrder;
    if (isOvertaken || reply.order > this.#heardOrder) {
      this.claims.push({ is: await inside(), right: isOvertaken ? before : ids(reply.listed) });
    }
    this.#answeredOrder = Math.max(this.#answeredOrder, reply.order);
  }

  /** Whatever was on its way is lost with the worker; the next one knows only what is stored. */
  async #die(): Promise<void> {
    this.#replies = [];
    this.#frames = [];
    this.#answeredOrder = 0;
    await this.end();
    this.#worker = import('./looks.ts');
    await this.#worker;
  }

  /** Ends the worker, and what it was about to do. */
  async end(): Promise<void> {
    const { disconnectObservers } = await import('./observers.ts');
    disconnectObservers();
    vi.resetModules();
  }
}

const takeOne = <T>(pending: T[], which: number): T | undefined =>
  pending.splice(which % Math.max(pending.length, 1), 1)[0];
const ids = (people: { id: string }[]) => people.map(({ id }) => id).toSorted();
const inside = async () => ids((await db.presence.get('r'))?.people ?? []);

afterEach(() => vi.unstubAllGlobals());

it('whatever comes in whatever order or not at all, the next request tells who is inside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
      await Promise.all(db.tables.map((table) => table.clear()));
      await db.accounts.put(account);
      const world = new World();
      for (const step of steps) await world.take(step);
      await world.ask();
      await world.answerLast();
      await world.end();
      for (const { is, right } of world.claims) expect(is).toEqual(right);
      expect(await inside()).toEqual(ids(world.list()));
      const { people = [] } = (await db.presence.get('r')) ?? {};
      const visit = await db.visits.get('r');
      const waits = people.some(({ guest, waitsFrom }) => guest && waitsFrom === undefined);
      const hasHost = people.some(({ guest }) => !guest);
      expect(visit !== undefined && visit.overAt === undefined).toBe(waits && !hasHost);
    }),
    { seed: 20262, numRuns: 100 },
  );
}, 120_000);
