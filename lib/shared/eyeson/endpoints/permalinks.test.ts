import { describe, expect, it } from 'vitest';
import { setUp } from '../../../../tests/support/eyeson/fake-eyeson.ts';
import { json } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { pageReply, permalink, permalinkReply } from '../../../../tests/support/eyeson/replies.ts';
import { fail, ok } from '../../errors/errors.ts';

describe('hosts', () => {
  it('come with a link of their own', async () => {
    const { eyeson, seen } = setUp(json(permalinkReply(), { status: 201 }));
    expect(await eyeson.addHost('p', { name: 'John Doe', id: 'johndoe' })).toEqual(ok(permalink));
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: 'https://api.eyeson.team/permalink/p/users',
      body: { user: { name: 'John Doe', id: 'johndoe' } },
    });
  });

  it.each([
    ['nothing', new Response(null)],
    ['that there is none', new Response(null, { status: 404 })],
  ])('go, whether the reply says %s', async (_what, reply) => {
    const { eyeson, seen } = setUp(reply);
    expect(await eyeson.removeHost('p', 'token')).toEqual(ok(undefined));
    expect(seen[0]).toMatchObject({
      method: 'DELETE',
      url: 'https://api.eyeson.team/permalink/p/users/token',
    });
  });
});

const { links } = permalinkReply();

describe('making a permalink', () => {
  it('sends what it shall be, and gives it with its host', async () => {
    const { eyeson, seen } = setUp(json(permalinkReply(), { status: 201 }));
    const made = await eyeson.createPermalink({
      name: 'Sync <b>🙂</b>',
      host: { name: 'John Doe', id: 'johndoe' },
      expiresAt: '2030-01-01T00:00:00Z',
      options: { widescreen: true },
    });
    expect(made).toEqual(ok(permalink));
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: 'https://api.eyeson.team/permalink',
      headers: { 'content-type': 'application/json' },
      body: {
        name: 'Sync <b>🙂</b>',
        user: { name: 'John Doe', id: 'johndoe' },
        expires_at: '2030-01-01T00:00:00Z',
        options: { widescreen: true },
      },
    });
  });

  it('sends nothing that was not said', async () => {
    const { eyeson, seen } = setUp(json(permalinkReply()));
    await eyeson.createPermalink({ name: 'Sync', host: { name: 'Jo' } });
    expect(seen[0]?.body).toEqual({ name: 'Sync', user: { name: 'Jo' } });
  });
});

describe('a page of permalinks', () => {
  it.each([
    [{ page: 1 }, '?page=1'],
    [{ page: 3, limit: 100, expired: false }, '?page=3&limit=100&expired=false'],
  ])('is asked for with %j', async (query, search) => {
    const { eyeson, seen } = setUp(json(pageReply([])));
    await eyeson.listPermalinks(query);
    expect(seen[0]?.url).toBe(`https://api.eyeson.team/permalink${search}`);
  });

  it("tells Eyeson's clock with the items", async () => {
    const headers = { Date: 'Tue, 14 May 2024 12:00:00 GMT' };
    const { eyeson } = setUp(json(pageReply([permalinkReply()], 60), { headers }));
    expect(await eyeson.listPermalinks({ page: 1 })).toEqual(
      ok({ items: [permalink], unreadable: 0, total: 60, serverTime: Date.parse('2024-05-14T12:00:00Z') }),
    );
  });

  it('leaves out what it cannot read, one by one, and says how many', async () => {
    const evil = permalinkReply({ links: { ...links, guest_join: 'javascript:alert(1)' } });
    const { eyeson } = setUp(json(pageReply([null, permalinkReply(), evil, { permalink: {} }], 4)));
    expect(await eyeson.listPermalinks({ page: 1 })).toEqual(
      ok({ items: [permalink], unreadable: 3, total: 4 }),
    );
  });

  it.each([
    ['no list', { page: 1, total: 3 }],
    ['no total', { page: 1, items: [] }],
    ['a total that is none', pageReply([], -1)],
    ['another list', []],
  ])('is a bad reply with %s', async (_what, reply) => {
    const { eyeson } = setUp(json(reply));
    expect(await eyeson.listPermalinks({ page: 1 })).toEqual(fail({ kind: 'bad-reply' }));
  });
});

describe('changing a permalink', () => {
  it.each([
    [{ name: 'New' }, { name: 'New' }],
    [{ expiresAt: null }, { expires_at: null }],
    [
      { expiresAt: '2030-01-01T00:00:00Z', options: { exit_url: null } },
      { expires_at: '2030-01-01T00:00:00Z', options: { exit_url: null } },
    ],
  ])('sends just %j', async (changes, body) => {
    const { eyeson, seen } = setUp(json(permalinkReply()));
    expect(await eyeson.changePermalink('p', changes)).toEqual(ok(permalink));
    expect(seen[0]).toMatchObject({ method: 'PUT', url: 'https://api.eyeson.team/permalink/p' });
    expect(seen[0]?.body).toEqual(body);
  });
});

describe('deleting a permalink', () => {
  it.each([
    ['nothing', new Response(null, { status: 204 })],
    ['an empty text', new Response('')],
    ['words', new Response('deleted')],
    ['an object', json({})],
    ['that it is gone', new Response(null, { status: 410 })],
    ['that there is none', json({ error: 'Not found' }, { status: 404 })],
  ])('is done when the reply says %s', async (_what, reply) => {
    const { eyeson, seen } = setUp(reply);
    expect(await eyeson.deletePermalink('p')).toEqual(ok(undefined));
    expect(seen[0]).toMatchObject({ method: 'DELETE', url: 'https://api.eyeson.team/permalink/p' });
  });

  it('is not done when the key is refused', async () => {
    const { eyeson } = setUp(new Response(null, { status: 403 }));
    expect(await eyeson.deletePermalink('p')).toEqual(fail({ kind: 'bad-key' }));
  });
});

describe('what a token tells', () => {
  const reply = {
    permalink: {
      id: 'p',
      created_at: '2024-05-14T13:34:19Z',
      guest_token: 'g',
      expires_at: '2020-01-01T00:00:00Z',
    },
    room: { id: 'p', name: 'Sync', started_at: null },
    team: { name: 'Testers' },
    options: {},
  };

  it('is the room, expired or not', async () => {
    const { eyeson, seen } = setUp(json(reply));
    const expected = {
      id: 'p',
      name: 'Sync',
      guestToken: 'g',
      expiresAt: '2020-01-01T00:00:00Z',
      startedAt: null,
      team: 'Testers',
    };
    expect(await eyeson.permalinkOf('t')).toEqual(ok(expected));
    expect(seen[0]).toMatchObject({ method: 'GET', url: 'https://api.eyeson.team/permalink/t' });
  });

  it('may be less', async () => {
    const { eyeson } = setUp(json({ permalink: { id: 'p' }, room: {} }));
    expect(await eyeson.permalinkOf('t')).toEqual(
      ok({ id: 'p', name: '', expiresAt: null, startedAt: null }),
    );
  });
});
