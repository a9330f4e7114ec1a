import type { Participant } from '../eyeson/types.ts';
import type { Person } from '../rooms/database.ts';
import { advance } from './advance.ts';
import type { RoomState, Scene } from './scene.ts';

/** What was heard of one room. */
export type News =
  /** A complete look: exactly these people are inside, those not online left out. */
  | { kind: 'look'; participants: Participant[] }
  /** One person came or went. */
  | { kind: 'participant'; participant: Participant }
  /** The meeting does not run any more. */
  | { kind: 'ended' };

/** From what was known of a room, and news of it, to what is known then. A meeting that has ended leaves no visit. */
export function hear(before: RoomState, news: News, scene: Scene): RoomState {
  const after = advance(before, inside(before.people, news), scene);
  return news.kind === 'ended' ? { ...after, visit: undefined } : after;
}

function inside(people: Person[], news: News): Participant[] {
  switch (news.kind) {
    case 'look':
      return news.participants.filter(({ online }) => online);
    case 'participant': {
      const before = people.map((person): Participant => ({ ...person, online: true }));
      const others = before.filter(({ id }) => id !== news.participant.id);
      return news.participant.online ? [...others, news.participant] : others;
    }
    case 'ended':
      return [];
  }
}
