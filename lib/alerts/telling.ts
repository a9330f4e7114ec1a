import type { Visit } from '../rooms/database.ts';

/**
 * How a visit is told of: `new` may sound; `silent` is for what the host has heard of before; `update` changes the
 * words of a notification that still stands, and leaves alone one that the host has put away.
 */
export type Telling = 'new' | 'silent' | 'update';

/** How the host is to hear of a visit under this title; undefined where there is nothing new to say. */
export function howToTell(
  { told, heard }: Pick<Visit, 'told' | 'heard'>,
  title: string,
): Telling | undefined {
  if (told === title) return undefined;
  if (told !== undefined) return 'update';
  return heard ? 'silent' : 'new';
}
