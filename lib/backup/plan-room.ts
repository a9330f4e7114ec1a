import type { Account, Room } from '../rooms/database.ts';
import { type Change, changed, made } from './deed.ts';
import type { Backup, Secrets } from './format.ts';

/** What there is to know for merging one room. Times in milliseconds since 1970. */
interface RoomContext {
  /** Whose it is here; undefined where its team is not here. */
  account: Account | undefined;
  /** The host link of the backup, where it was opened. */
  host: Secrets['hosts'][number] | undefined;
  savedAt: number;
  now: number;
}

/**
 * What a room of a backup changes here; undefined where it has no place here, because its team is not here or because
 * it is another team's, or the host is just deleting it.
 */
export function planRoom(
  saved: Backup['rooms'][number],
  room: Room | undefined,
  { account, host, savedAt, now }: RoomContext,
): Change[] | undefined {
  if (!account || (room && (room.accountId !== account.id || room.deleteAt !== undefined))) return undefined;
  const usedAt = Math.min(saved.usedAt, now);
  const link = host && !room?.hostLink && { hostLink: host.link, hostToken: host.token };
  if (!room)
    return [made('rooms', saved.id, { ...saved, usedAt, accountId: account.id, seenAt: now, ...link })];
  const marks = marksOf(saved);
  // What was changed here after the backup was made is newer than what it knows.
  const isNewer = (room.changedAt ?? 0) > savedAt;
  const use = saved.used && usedAt > room.usedAt && { used: true, usedAt };
  return changed(
    'rooms',
    room,
    isNewer ? { ...marks, ...marksOf(room), ...use, ...link } : { ...marks, ...use, ...link },
  );
}

/** What only the host has said of a room, as far as they have. */
const marksOf = ({ pin, muted, note, colour }: Pick<Room, 'pin' | 'muted' | 'note' | 'colour'>) => ({
  ...(pin !== undefined && { pin }),
  ...(muted && { muted }),
  ...(note !== undefined && { note }),
  ...(colour && { colour }),
});
