import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { createRoom, resumeCreations } from '../rooms/create.ts';
import { addReminder } from '../rooms/reminders.ts';
import { sync } from './sync.ts';
import { dismissTwin } from './twins.ts';

const local = withEyeson();
const MINUTE = 60_000;
const WISH = 'a-wish';
const deletions = () => local.eyeson.requests.of('DELETE /permalink/:id').length;
const idsAtEyeson = () => local.eyeson.rooms().map(({ id }) => id);

/** Changes what Eyeson's list and single rooms tell of some rooms. */
function tell(roomIds: () => string[], change: (item: Item) => void): void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const reply = await fetch(...request);
    const { method, url } = new Request(...request);
    if (method !== 'GET' || !url.includes('/permalink')) return reply;
    const body = await reply.json();
    for (const item of body.items ?? [body]) if (roomIds().includes(item.permalink?.id)) change(item);
    return Response.json(body, { headers: { Date: reply.headers.get('Date') ?? '' } });
  });
}
interface Item {
  permalink: { id: string; created_at: string };
  room: { name: string; started_at: string | null };
  user: { id: string };
}
const sameUser = (item: Item) => {
  item.user.id = WISH;
};

async function create(name = 'Weekly'): Promise<string> {
  const created = await createRoom({ id: WISH, name });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}

describe('what Eyeson tells of the same host as a new room', () => {
  it('is not deleted, however many old rooms it is', async () => {
    const old = Array.from({ length: 10 }, (_, n) => local.madeElsewhere(`Old ${n}`).id);
    local.eyeson.clock.advance(60 * MINUTE);
    await sync(local.account);
    tell(() => old, sameUser);
    await create();
    await sync(local.account);
    await sync(local.account);
    expect(deletions()).toBe(0);
    expect(await db.rooms.count()).toBe(11);
    expect(await db.twins.count()).toBe(0);
  });

  it('is not taken for a room whose creation was not answered, if it is older', async () => {
    const { id } = local.madeElsewhere('Weekly');
    local.eyeson.clock.advance(60 * MINUTE);
    tell(() => [id], sameUser);
    await db.creations.put({
      id: WISH,
      accountId: local.account.id,
      name: 'Weekly',
      begunAt: Date.now(),
      state: 'sent',
    });
    await resumeCreations();
    expect(local.eyeson.rooms()).toHaveLength(2);
    expect(await db.rooms.get(id)).not.toHaveProperty('here');
  });
});

describe('a twin of a created room', () => {
  let kept: string;
  let twin: string;

  beforeEach(async () => {
    kept = await create();
    twin = local.madeElsewhere('Weekly').id;
  });

  it('is deleted if nobody can have seen it', async () => {
    tell(() => [twin], sameUser);
    await sync(local.account);
    expect(idsAtEyeson()).toEqual([kept]);
    expect(await db.twins.count()).toBe(0);
  });

  it('is the only one that is deleted: another one later is shown', async () => {
    tell(() => [twin], sameUser);
    await sync(local.account);
    const another = local.madeElsewhere('Weekly').id;
    tell(() => [another], sameUser);
    await sync(local.account);
    expect(idsAtEyeson()).toEqual([kept, another]);
    expect(await db.twins.toCollection().primaryKeys()).toEqual([another]);
  });

  const shown: [string, () => unknown][] = [
    [
      'has another name',
      () =>
        tell(
          () => [twin],
          (item) => void (item.room.name = 'Weekly (2)'),
        ),
    ],
    [
      'was created three minutes later by Eyeson’s clock',
      () =>
        tell(
          () => [twin],
          (item) => {
            const created = Date.parse(item.permalink.created_at) + 3 * MINUTE;
            item.permalink.created_at = new Date(created).toISOString();
          },
        ),
    ],
    ['runs', () => local.eyeson.start(twin)],
    [
      'is one of two',
      () => {
        const { id } = local.madeElsewhere('Weekly');
        tell(() => [id], sameUser);
      },
    ],
    ['was used', () => beforeNextSync({ used: true })],
    ['is pinned', () => beforeNextSync({ pin: 1 })],
    ['has a note', () => beforeNextSync({ note: 'Ours' })],
  ];
  /** The room is stored and used before Eyeson tells who its host is. */
  const beforeNextSync = async (fields: object) => {
    local.eyeson.switches.hostInReplies = 'none';
    await sync(local.account);
    local.eyeson.switches.hostInReplies = 'first';
    await db.rooms.update(twin, fields);
  };

  it.each(shown)('is kept and shown if it %s', async (_, arrange) => {
    await arrange();
    tell(() => [twin], sameUser);
    await sync(local.account);
    expect(deletions()).toBe(0);
    expect(await db.twins.get(twin)).toEqual({ roomId: twin, keptId: kept, accountId: local.account.id });
  });

  it('is kept if the host has a reminder for it', async () => {
    await beforeNextSync({});
    await addReminder({ roomId: twin, at: Date.now() + MINUTE });
    tell(() => [twin], sameUser);
    await sync(local.account);
    expect(deletions()).toBe(0);
  });

  it('is kept if it is old by now: another computer may have used it', async () => {
    local.eyeson.clock.advance(2 * 60 * MINUTE);
    tell(() => [twin], sameUser);
    await sync(local.account);
    expect(deletions()).toBe(0);
    expect(await db.twins.count()).toBe(1);
  });

  it('is no twin if it was known before the creation', async () => {
    await beforeNextSync({ seenAt: 1 });
    tell(() => [twin], sameUser);
    await sync(local.account);
    expect(deletions()).toBe(0);
    expect(await db.twins.count()).toBe(0);
  });

  it('is not asked about again once the host has said that both are right', async () => {
    await beforeNextSync({ note: 'Ours' });
    tell(() => [twin], sameUser);
    await sync(local.account);
    await dismissTwin(twin);
    await sync(local.account);
    expect(await db.twins.get(twin)).toMatchObject({ dismissed: true });
    expect(idsAtEyeson()).toEqual([kept, twin]);
  });
});
