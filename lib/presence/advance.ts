import type { Participant } from '../eyeson/types.ts';
import type { Missed, Person } from '../rooms/database.ts';
import { BACK_MS, type RoomState, type Scene } from './scene.ts';
import { nextVisit } from './visit.ts';

/**
 * The whole of presence: from what was known, and who is inside now, to what is known then. It depends on nothing
 * else, so frames and polls may come in any order, twice or not at all: the next complete look puts all right.
 */
export function advance(before: RoomState, inside: Participant[], scene: Scene): RoomState {
  const hostIn = inside.some(({ guest }) => !guest);
  const stays = new Set(inside.map(({ id }) => id));
  const gone = before.people.filter(({ id, guest, served }) => guest && !served && !stays.has(id));
  const missed = [...before.missed, ...gone.map((person) => miss(person, scene))];
  const known = new Map(before.people.map((person) => [person.id, person]));

  const people = inside.map(({ id, name, guest }): Person => {
    const was = known.get(id);
    const since = was?.since ?? (guest ? takeBack(missed, name, scene.now) : undefined) ?? scene.now;
    const served = guest && (hostIn || was?.served === true);
    return { id, name, guest, since, ...(served && { served }) };
  });
  return { people, missed, visit: nextVisit(before.visit, people, scene) };
}

const miss = ({ id, name, since }: Person, { roomId, accountId, now }: Scene): Missed => ({
  id: `${roomId}/${id}/${since}`,
  roomId,
  accountId,
  name,
  came: since,
  left: now,
});

/** Takes a guest who came back off the list of those missed, and tells when they first came. */
function takeBack(missed: Missed[], name: string, now: number): number | undefined {
  const index = missed.findIndex((entry) => entry.name === name && now - entry.left < BACK_MS);
  return index < 0 ? undefined : missed.splice(index, 1)[0]?.came;
}
