export { defaultRoomName } from '../../lib/rooms/default-name.ts';
export { roomName } from '../../lib/rooms/shown-name.ts';

const LONG = 40;

/** A name cut to fit in a sentence. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : name;
}
