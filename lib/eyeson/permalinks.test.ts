import { describe, expect, it } from 'vitest';
import { createEyeson } from './client.ts';
import { fail, ok } from './errors.ts';
import { fakeFetch, json, type Answer } from './testing/fake-fetch.ts';
import { pageReply, permalinkReply } from './testing/replies.ts';
import type { Permalink } from './types.ts';

function setUp(...answers: [Answer, ...Answer[]]) {
  const { fetch, seen } = fakeFetch(...answers);
  return { eyeson: createEyeson({ key: 'k', fetch }), seen };
}

const permalink: Permalink = {
  id: '6643685b858f54f55edef723',
  name: 'Permalink Room',
  guestLink: 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ',
  guestToken: 'R2SdUxiqKhpBoUu0oi0pZZkZ',
  createdAt: '2024-05-14T13:34:19.468Z',
  expiresAt: null,
  startedAt: null,
  team: 'Testers',
  host: {
    id: 'johndoe',
    name: 'John Doe',
    token: '9clgjJXl1NzbcmF5vfXWhAVJ',
    link: 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ',
  },
  options: { show_names: true, exit_url: null, custom_fields: {} },
};
const { host: _host, ...hostless } = permalink;
const { team: _team, ...teamless } = permalink;

const { permalink: ids, links, room } = permalinkReply() as Record<string, Record<string, unknown>>;
const without = (part: Record<string, unknown> | undefined, name: string) => ({ ...part, [name]: undefined });

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

describe('a permalink is read', () => {
  it.each<[string, Record<string, unknown>, Permalink]>([
    ['with fields that we do not know', { extra: { deep: [1] } }, permalink],
    [
      'without its user',
      { user: null },
      { ...permalink, host: { token: permalink.host?.token ?? '', link: permalink.host?.link ?? '' } },
    ],
    ['without a host token', { permalink: without(ids, 'user_token') }, hostless],
    ['with null for a host token', { permalink: { ...ids, user_token: null } }, hostless],
    ['without a host link', { links: without(links, 'gui') }, hostless],
    [
      'without all of its host',
      { permalink: without(ids, 'user_token'), user: null, links: without(links, 'gui') },
      hostless,
    ],
    ['without a team', { team: null }, teamless],
    ['with a nameless team', { team: { name: null } }, teamless],
    ['without a name', { room: { ...room, name: null } }, { ...permalink, name: '' }],
    ['without options', { options: null }, { ...permalink, options: {} }],
    [
      'running',
      { room: { ...room, started_at: '2024-05-14T14:00:00Z' } },
      { ...permalink, startedAt: '2024-05-14T14:00:00Z' },
    ],
    [
      'with an end',
      { permalink: { ...ids, expires_at: '2030-01-01T00:00:00Z' } },
      { ...permalink, expiresAt: '2030-01-01T00:00:00Z' },
    ],
  ])('%s', async (_what, changes, expected) => {
    const { eyeson } = setUp(json(permalinkReply(changes)));
    expect(await eyeson.getPermalink('p')).toEqual(ok(expected));
  });

  it.each<[string, Record<string, unknown>]>([
    ['an id', { permalink: without(ids, 'id') }],
    ['a guest token', { permalink: without(ids, 'guest_token') }],
    ['a guest link', { links: without(links, 'guest_join') }],
    ['a guest link that can be opened', { links: { ...links, guest_join: 'javascript:alert(1)' } }],
    [
      'a guest link that is safe',
      { links: { ...links, guest_join: 'http://app.eyeson.team/permalink?guest=x' } },
    ],
    ['a host link that can be opened', { links: { ...links, gui: 'javascript:alert(1)' } }],
    ['a time that is one', { permalink: { ...ids, expires_at: 'never' } }],
  ])('not at all without %s', async (_what, changes) => {
    const { eyeson } = setUp(json(permalinkReply(changes)));
    expect(await eyeson.getPermalink('p')).toEqual(fail({ kind: 'bad-reply' }));
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
