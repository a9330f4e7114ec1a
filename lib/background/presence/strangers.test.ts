import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { disconnectObservers } from './observers.ts';
import { pollPresence } from './poll.ts';

const local = withEyeson();
let own: string;

/** Meetings of the team that run and are no permalinks, before and after the own one in the list. */
function strangers(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const { id } = local.madeElsewhere(`Stranger ${n}`);
    local.eyeson.start(id);
    return id;
  });
}
const notPermalinks = { match: /\/permalink\//, do: { status: 404 } } as const;
const limited = { match: /\/permalink\//, do: { status: 429, headers: { 'Retry-After': '20' } } } as const;

beforeEach(async () => {
  own = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.requests.clear();
  vi.stubGlobal('WebSocket', undefined);
});
afterEach(() => disconnectObservers());

const asked = () => local.eyeson.requests.of('GET /permalink/:id').map(({ path }) => path);
const remembered = async () => (await db.status.get(local.account.id))?.strangers ?? [];

describe('60 running meetings of the team that are no permalinks', () => {
  beforeEach(() => {
    strangers(30);
    local.eyeson.start(own);
    local.eyeson.enter(own, { name: 'Anna', guest: true });
    strangers(30);
  });

  it('are asked about after the own room, ten at a time, each once', async () => {
    local.eyeson.faults.add(notPermalinks);
    await pollPresence();
    const paths = local.eyeson.requests.all().map(({ path }) => path);
    const look = paths.findIndex((path) => path.includes('/users'));
    expect(look).toBeGreaterThan(-1);
    expect(look).toBeLessThan(paths.findIndex((path) => path.startsWith('/permalink/')));
    expect(await remembered()).toHaveLength(10);
    for (let minute = 0; minute < 5; minute += 1) await pollPresence();
    expect(await remembered()).toHaveLength(60);
    local.eyeson.requests.clear();
    await pollPresence();
    expect(asked()).toEqual([]);
  });

  it('keep nobody from being told of, nor fail the poll, while Eyeson limits requests about them', async () => {
    local.eyeson.faults.add({ ...notPermalinks, times: 5 });
    local.eyeson.faults.add(limited);
    await pollPresence();
    expect(await db.visits.toArray()).toMatchObject([{ roomId: own, names: ['Anna'] }]);
    expect(await db.status.get(local.account.id)).not.toHaveProperty('error');
    expect((await remembered()).length).toBeGreaterThan(0);
    const known = await remembered();
    local.eyeson.requests.clear();
    await pollPresence();
    expect(asked().filter((path) => known.some((id) => path.includes(id)))).toEqual([]);
    expect(asked().length).toBeLessThanOrEqual(2);
  });

  it('of which some cannot be answered do not keep the others from being asked about', async () => {
    const [first = ''] = strangers(1);
    local.eyeson.faults.add({ match: new RegExp(`/permalink/${first}`), do: { status: 400 } });
    local.eyeson.faults.add(notPermalinks);
    for (let minute = 0; minute < 7; minute += 1) await pollPresence();
    expect(await remembered()).toHaveLength(60);
  });
});

it('a meeting whose room is stored by a sync while the meetings are asked for is updated', async () => {
  const { id } = local.madeElsewhere('Made just now');
  local.eyeson.start(id);
  local.eyeson.enter(id, { name: 'Anna', guest: true });
  local.eyeson.requests.clear();
  let isFirst = true;
  const bulkGet = db.rooms.bulkGet.bind(db.rooms);
  vi.spyOn(db.rooms, 'bulkGet').mockImplementation(
    (ids: string[]) =>
      Promise.resolve(bulkGet(ids)).then(async (rooms) => {
        if (isFirst) {
          isFirst = false;
          await sync(local.account);
        }
        return rooms;
      }) as ReturnType<typeof bulkGet>,
  );
  await pollPresence();
  expect(await db.visits.toArray()).toMatchObject([{ roomId: id, names: ['Anna'] }]);
});
