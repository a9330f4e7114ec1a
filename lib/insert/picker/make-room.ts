import { ask } from '../../ask.ts';
import type { Answer } from '../../messages.ts';

/** Makes rooms for one picker. Asked again for the same name, it is the same attempt: never two rooms for one wish. */
export function roomMaker(): (name: string) => Promise<Answer<'room.create'>> {
  let wish = { id: '', name: '' };
  return (name) => {
    if (wish.name !== name) wish = { id: crypto.randomUUID(), name };
    return ask('room.create', wish);
  };
}
