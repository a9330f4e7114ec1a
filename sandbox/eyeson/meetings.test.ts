import { describe, expect, it } from 'vitest';
import { useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();
const { call, create } = api;
const anonymous = (request: string, body?: unknown) => call(request, body, null);
const minutes = (count: number) => count * 60_000;

async function running() {
  const { permalink } = await create();
  const { body } = await anonymous(`POST /permalink/${permalink.user_token}`);
  return { permalink, room: body.room.id as string, access: body.access_key as string };
}

describe('a meeting', () => {
  it('runs from the host’s start, at the price of one', async () => {
    const { permalink, room } = await running();
    await anonymous(`POST /permalink/${permalink.user_token}`);
    expect((await call('GET /rooms')).body).toMatchObject([
      { id: permalink.id, name: 'Weekly sync', guest_token: permalink.guest_token, shutdown: false },
    ]);
    expect((await call(`GET /permalink/${permalink.id}`)).body.room.started_at).toEqual(expect.any(String));
    expect(api.eyeson.rooms()[0]).toMatchObject({ id: room, starts: 1 });
  });

  it('is ready a little later', async () => {
    const { access } = await running();
    expect((await anonymous(`GET /rooms/${access}`)).body).toMatchObject({
      ready: false,
      room: { ready: false },
    });
    api.eyeson.clock.advance(1000);
    expect((await anonymous(`GET /rooms/${access}`)).body).toMatchObject({
      ready: true,
      room: { ready: true },
    });
  });

  it('cannot be started when the permalink has expired, but goes on', async () => {
    const { permalink } = await create({ expires_at: new Date(Date.now() + minutes(10)).toISOString() });
    const start = `POST /permalink/${permalink.user_token}`;
    await anonymous(start);
    const host = api.eyeson.enter(permalink.id, { name: 'Maria', guest: false });
    api.eyeson.clock.advance(minutes(11));
    expect((await anonymous(start)).status).toBe(201);
    api.eyeson.leave(host);
    api.eyeson.stop(permalink.id);
    expect((await anonymous(start)).status).toBe(410);
  });

  it('ends after two minutes without anybody', async () => {
    const { access } = await running();
    api.eyeson.clock.advance(minutes(2) - 100);
    expect((await call('GET /rooms')).body).toHaveLength(1);
    api.eyeson.clock.advance(100);
    expect((await call('GET /rooms')).body).toEqual([]);
    expect((await anonymous(`GET /rooms/${access}`)).status).toBe(410);
  });

  it('lasts while somebody is in, and ends two minutes after the last has left', async () => {
    const { room } = await running();
    const anna = api.eyeson.enter(room, { name: 'Anna', guest: true });
    api.eyeson.clock.advance(minutes(60));
    expect(api.eyeson.rooms()[0]?.startedAt).not.toBeNull();
    api.eyeson.leave(anna);
    api.eyeson.clock.advance(minutes(2));
    expect(api.eyeson.rooms()[0]?.startedAt).toBeNull();
  });

  it('ends for all when it is stopped', async () => {
    const { room, access } = await running();
    expect(await call(`DELETE /rooms/${room}`)).toMatchObject({ status: 204, text: '' });
    expect((await anonymous(`GET /rooms/${access}`)).status).toBe(410);
    expect((await call(`DELETE /rooms/${room}`)).status).toBe(404);
    expect((await call(`DELETE /rooms/${room}`, undefined, 'nobody')).status).toBe(401);
  });
});

describe('a guest', () => {
  it('needs a name', async () => {
    const { permalink } = await running();
    expect((await anonymous(`POST /guests/${permalink.guest_token}`, {})).status).toBe(400);
  });

  it('gets a place, and is inside only once connected', async () => {
    const { permalink, room } = await running();
    const { status, body } = await anonymous(`POST /guests/${permalink.guest_token}`, { name: 'Anna' });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ name: 'Anna', guest: true, room_id: room });
    expect((await call(`GET /rooms/${room}/users?online=true`)).body).toEqual([]);
    api.eyeson.enter(room, { name: 'Bert', guest: true });
    expect((await call(`GET /rooms/${room}/users?online=true`)).body).toMatchObject([
      { name: 'Bert', guest: true, online: true, room_id: room },
    ]);
    expect((await call(`GET /rooms/${room}/users`)).body).toHaveLength(3);
  });

  it('stays out of a locked meeting', async () => {
    const { permalink, access } = await running();
    await anonymous(`POST /rooms/${access}/lock`);
    expect((await anonymous(`POST /guests/${permalink.guest_token}`, { name: 'Anna' })).status).toBe(423);
  });

  it('cannot be put into a meeting that does not run', async () => {
    const { permalink } = await create();
    expect(() => api.eyeson.enter(permalink.id, { name: 'Anna', guest: true })).toThrow('does not run');
  });
});

it('lets an access key speak without putting anybody in the meeting', async () => {
  const { room, access } = await running();
  const sent = await anonymous(`POST /rooms/${access}/messages`, { type: 'chat', content: 'Two minutes' });
  expect(sent.status).toBe(201);
  expect(api.eyeson.said(room)).toEqual(['Two minutes']);
  expect((await call(`GET /rooms/${room}/users?online=true`)).body).toEqual([]);
  expect((await anonymous(`POST /rooms/${access}/messages`, { type: 'chat' })).status).toBe(400);
});
