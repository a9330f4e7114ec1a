import { describe, expect, it } from 'vitest';
import { createEyeson } from '../client.ts';
import { fail, ok } from '../../errors/errors.ts';
import { fakeFetch, html, json, type Answer } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { pageReply, permalinkReply } from '../../../../tests/support/eyeson/replies.ts';

const eyesonWith = (answer: Answer) => createEyeson({ key: 'k', fetch: fakeFetch(answer).fetch });

describe('checking a key', () => {
  it.each([
    ['its team and how many rooms it has', pageReply([permalinkReply()], 12), { team: 'Testers', total: 12 }],
    ['no team while there is no room', pageReply([]), { total: 0 }],
    ['no team when the first room cannot be read', pageReply([{}], 3), { total: 3 }],
  ])('tells %s', async (_what, reply, expected) => {
    expect(await eyesonWith(json(reply)).checkKey()).toEqual(ok(expected));
  });

  it.each([401, 403])('fails with %d', async (status) => {
    expect(await eyesonWith(new Response(null, { status })).checkKey()).toEqual(fail({ kind: 'bad-key' }));
  });
});

describe('the webhook', () => {
  it.each([
    ['none', json(null), null],
    ['an empty body', new Response(''), null],
    ['no content', new Response(null, { status: 204 }), null],
    [
      'one',
      json({ id: 'w', url: 'https://a.example/', types: ['room'] }),
      { id: 'w', url: 'https://a.example/' },
    ],
    ['one that tells nothing', json({ id: null }), {}],
  ])('is told: %s', async (_what, reply, expected) => {
    expect(await eyesonWith(reply).webhook()).toEqual(ok(expected));
  });

  it('is not taken from a page that is none of Eyeson', async () => {
    expect(await eyesonWith(html()).webhook()).toEqual(fail({ kind: 'bad-reply' }));
  });
});
