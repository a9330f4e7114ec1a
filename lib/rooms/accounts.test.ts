import { expect, it } from 'vitest';
import { key, withEyeson } from '../../tests/with-eyeson.ts';
import { connect, currentAccount } from './accounts.ts';
import { createRoom } from './create.ts';
import { db } from './database.ts';

const local = withEyeson();

it('a key is kept only if it is good', async () => {
  expect(await connect({ key: 'wrong', hostName: 'Me' })).toEqual({ ok: false, error: { kind: 'bad-key' } });
  expect(await currentAccount()).toMatchObject({ ok: true, value: { key } });
});

it('a key of another team takes the rooms of the first away; of the same team it keeps their host links', async () => {
  await createRoom({ id: 'wish', name: 'Weekly' });
  const [before] = await db.rooms.toArray();
  local.eyeson.addTeam({ key: 'other', name: 'Others' });
  await connect({ key, hostName: 'Me again' });
  expect(await db.rooms.toArray()).toEqual([before]);
  await connect({ key: 'other', hostName: 'Me' });
  expect(await db.rooms.count()).toBe(0);
});
