import type { Permalink } from '../eyeson/types.ts';
import type { Room } from './database.ts';

/**
 * What a reply about a permalink makes of the room as we knew it. What only we know stays, and so do the host's
 * link and token once they are known: whose a later reply carries, if any, is not documented.
 * @param now milliseconds since 1970
 * @returns `before` itself when the reply brings nothing new, so that nothing needs to be written.
 */
export function merge(before: Room | undefined, reply: Permalink, accountId: string, now: number): Room {
  const told = {
    name: reply.name,
    guestLink: reply.guestLink,
    guestToken: reply.guestToken,
    createdAt: reply.createdAt,
    expiresAt: reply.expiresAt,
    ...(!before?.madeBy && reply.host?.id && { madeBy: reply.host.id }),
    ...(!before?.hostLink && reply.host && { hostLink: reply.host.link, hostToken: reply.host.token }),
  };
  if (!before) {
    const madeAt = Date.parse(reply.createdAt);
    // A clock that runs behind Eyeson's must not keep an old room at the head of the list for ever.
    const usedAt = Number.isNaN(madeAt) ? now : Math.min(madeAt, now);
    return { id: reply.id, accountId, seenAt: now, usedAt, ...told };
  }
  const after = { ...before, ...told };
  return same(before, after) ? before : after;
}

const same = (before: Room, after: Room) =>
  (Object.keys(after) as (keyof Room)[]).every((field) => before[field] === after[field]);
