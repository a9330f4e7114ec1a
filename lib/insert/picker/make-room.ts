import { ask } from '../../ask.ts';
import type { Answer } from '../../messages.ts';
import type { NewRoom, GooglePlace } from '../../rooms/commands.ts';

/** Makes rooms for one picker, for the team of that Google account. Asked again for the same, it is the same attempt: never two rooms for one wish. */
export function roomMaker(
  place: GooglePlace,
): (name: string, ending?: Date) => Promise<Answer<'room.create'>> {
  let wish: NewRoom = { id: '', name: '' };
  return (name, ending) => {
    const expiresAt = ending?.toISOString();
    if (wish.name !== name || wish.expiresAt !== expiresAt) {
      wish = { id: crypto.randomUUID(), name, ...(expiresAt && { expiresAt }) };
    }
    return ask('room.create', { ...wish, place });
  };
}
