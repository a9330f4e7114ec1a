import { describe, expect, it } from 'vitest';
import { ok } from './errors.ts';
import { json } from './testing/fake-fetch.ts';
import { permalink, permalinkReply } from './testing/replies.ts';
import { setUp } from './testing/set-up.ts';

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
