import { expect, it } from 'vitest';
import { withEyeson } from '../../tests/with-eyeson.ts';
import { addCoHost, removeCoHost } from './co-hosts.ts';
import { createRoom } from './create.ts';
import { db } from './database.ts';

const local = withEyeson();
const names = () => local.eyeson.rooms()[0]?.hosts.map(({ name }) => name);

it('adds a host with a link of their own, leaves ours alone, and takes theirs back', async () => {
  const room = await createRoom({ id: 'wish', name: 'Weekly' });
  if (!room.ok) throw new Error(room.error.kind);
  const { id, hostLink } = room.value;
  expect(await addCoHost(id, { name: 'Carla' })).toEqual({ ok: true, value: undefined });
  const [carla] = await db.coHosts.toArray();
  expect(carla).toMatchObject({ roomId: id, name: 'Carla' });
  expect(carla?.link).not.toBe(hostLink);
  expect((await db.rooms.get(id))?.hostLink).toBe(hostLink);
  expect(names()).toEqual(['Me', 'Carla']);

  expect(await removeCoHost(carla?.token ?? '')).toEqual({ ok: true, value: undefined });
  expect(names()).toEqual(['Me']);
  expect(await db.coHosts.count()).toBe(0);
});

it('does not know hosts that it did not add', async () => {
  expect(await removeCoHost('unknown')).toEqual({ ok: false, error: { kind: 'not-found' } });
});
