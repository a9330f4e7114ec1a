import type { Eyeson } from '../eyeson/client.ts';
import { fail, ok, type Result } from '../eyeson/errors.ts';
import { eyesonOf } from './accounts.ts';
import { type Account, db, type Room } from './database.ts';

/** A room, whose it is, and Eyeson as that team speaks to it. */
export interface Reached {
  room: Room;
  account: Account;
  eyeson: Eyeson;
}

/** What it takes to do something with a room; `not-found` for one that is not known here. */
export async function reach(roomId: string): Promise<Result<Reached>> {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  return room && account ? ok({ room, account, eyeson: eyesonOf(account) }) : fail({ kind: 'not-found' });
}
