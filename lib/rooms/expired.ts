import type { Room } from './database.ts';

/** Whether the room's meeting can no longer be started. @param now milliseconds since 1970 */
export const isExpired = ({ expiresAt }: Pick<Room, 'expiresAt'>, now = Date.now()): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;
