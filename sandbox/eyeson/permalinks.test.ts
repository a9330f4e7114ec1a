import { describe, expect, it } from 'vitest';
import { useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();
const { call, create } = api;

describe('a new permalink', () => {
  it('comes with its tokens and links', async () => {
    const { permalink, room, team, user, options, links } = await create();
    expect({ permalink, room, team, user, options, links }).toMatchObject({
      permalink: { id: room.id, expires_at: null, user_token: expect.stringMatching(/^\w{24}$/) },
      room: { name: 'Weekly sync', started_at: null },
      team: { name: 'Testers' },
      user: { name: 'Maria', guest: false },
      options: { show_names: true, custom_fields: {} },
      links: {
        gui: `https://app.eyeson.team/permalink?${permalink.user_token}`,
        guest_join: `https://app.eyeson.team/permalink?guest=${permalink.guest_token}`,
      },
    });
  });

  it.each([
    ['no host', { name: 'Room' }],
    ['a host without a name', { name: 'Room', user: { id: 'maria' } }],
    ['an expiry that is no time', { user: { name: 'Maria' }, expires_at: 'tomorrow' }],
  ])('is refused with %s', async (_, body) => {
    const answer = await call('POST /permalink', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toEqual(expect.any(String));
  });

  it('ignores an id for the room', async () => {
    expect((await create({ id: 'mine' })).room.id).not.toBe('mine');
  });
});

const names = async (query: string) =>
  (await call(`GET /permalink${query}`)).body.items.map(({ room }: { room: { name: string } }) => room.name);

describe('the list', () => {
  it('has pages', async () => {
    for (let at = 1; at <= 3; at += 1) await create({ name: `Room ${at}` });
    const { body } = await call('GET /permalink?page=2&limit=2');
    expect(body).toMatchObject({ page: 2, limit: 2, total: 3, items: [{ room: { name: 'Room 1' } }] });
  });

  it('tells expired permalinks from others', async () => {
    await create({ name: 'old', expires_at: '2020-01-01T00:00:00Z' });
    await create({ name: 'new' });
    expect(await names('?expired=true')).toEqual(['old']);
    expect(await names('?expired=false')).toEqual(['new']);
    expect(await names('')).toEqual(['new', 'old']);
  });

  it("has no other team's permalinks", async () => {
    const { permalink } = await create();
    api.eyeson.addTeam({ key: 'OTHER', name: 'Others' });
    expect((await call('GET /permalink', undefined, 'OTHER')).body.total).toBe(0);
    expect((await call(`GET /permalink/${permalink.id}`, undefined, 'OTHER')).status).toBe(404);
  });
});

describe('a permalink', () => {
  it('changes only in what was sent', async () => {
    const { permalink } = await create({ options: { show_names: false } });
    const expires = '2030-01-01T00:00:00.000Z';
    const { body } = await call(`PUT /permalink/${permalink.id}`, { expires_at: expires });
    expect(body).toMatchObject({
      permalink: { expires_at: expires },
      room: { name: 'Weekly sync' },
      options: { show_names: false },
    });
  });

  it('gets further hosts, each with a token of their own, and loses them', async () => {
    const { permalink } = await create();
    const added = await call(`POST /permalink/${permalink.id}/users`, { user: { name: 'Ben' } });
    const token: string = added.body.permalink.user_token;
    expect(added.body).toMatchObject({
      user: { name: 'Ben' },
      links: { gui: expect.stringContaining(token) },
    });
    expect(token).not.toBe(permalink.user_token);
    expect((await call(`DELETE /permalink/${permalink.id}/users/${token}`)).status).toBe(200);
    expect((await call(`POST /permalink/${token}`, undefined, null)).status).toBe(404);
  });

  it('takes its tokens with it', async () => {
    const { permalink } = await create();
    await call(`DELETE /permalink/${permalink.id}`);
    expect((await call(`GET /permalink/${permalink.id}`)).status).toBe(404);
    expect((await call(`GET /permalink/${permalink.guest_token}`, undefined, null)).status).toBe(404);
    expect((await call(`POST /permalink/${permalink.user_token}`, undefined, null)).status).toBe(404);
  });

  it.each(['user_token', 'guest_token'])('tells its %s what it is, without secrets', async (name) => {
    const { permalink } = await create({ expires_at: '2020-01-01T00:00:00Z' });
    const { body, text } = await call(`GET /permalink/${permalink[name]}`, undefined, null);
    expect(body).toMatchObject({ room: { name: 'Weekly sync' }, team: { name: 'Testers' } });
    expect(text).not.toContain(permalink.user_token);
  });
});

describe('a key', () => {
  it('that is locked opens nothing', async () => {
    api.eyeson.lockKey('TEAM-KEY');
    expect((await call('GET /permalink')).status).toBe(423);
  });

  it.each(['nobody', 'Bearer TEAM-KEY', null])('%s is refused', async (key) => {
    expect((await call('GET /permalink', undefined, key)).status).toBe(401);
  });

  it('has no webhook', async () => {
    expect(await call('GET /webhooks')).toMatchObject({ status: 200, body: null });
    expect((await call('GET /webhooks', undefined, 'nobody')).status).toBe(403);
  });
});
