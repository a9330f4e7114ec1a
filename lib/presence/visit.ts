import type { Person, Visit } from '../rooms/database.ts';
import { BACK_MS, type Scene } from './scene.ts';
import { whoWaits } from './waiting.ts';

/** What becomes of a room's visit, now that these people are inside. */
export function nextVisit(before: Visit | undefined, people: Person[], scene: Scene): Visit | undefined {
  const waiting = whoWaits(people);
  if (waiting.length > 0) return goOn(before, waiting, scene);
  const hostIn = people.some(({ guest }) => !guest);
  if (!before || hostIn) return undefined;
  const overAt = before.overAt ?? scene.now;
  if (scene.now - overAt >= BACK_MS) return undefined;
  const { told: _, ...rest } = before;
  return { ...rest, overAt };
}

function goOn(before: Visit | undefined, waiting: Person[], { roomId, accountId, now }: Scene): Visit {
  const here = waiting.map(({ name }) => name);
  if (!before || !isSame(before, here, now)) {
    return {
      roomId,
      accountId,
      since: Math.min(...waiting.map(({ since }) => since)),
      names: [...new Set(here)],
    };
  }
  const { overAt: _, ...visit } = before;
  return { ...visit, names: [...new Set([...visit.names, ...here])] };
}

const isSame = ({ overAt, names }: Visit, here: string[], now: number) =>
  overAt === undefined || (now - overAt < BACK_MS && here.some((name) => names.includes(name)));
