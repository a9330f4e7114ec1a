import { describe, expect, it } from 'vitest';
import { createEyeson, type Eyeson } from '../client.ts';
import type { AppError } from '../../errors/errors.ts';
import { fakeFetch, html, json } from '../../../../tests/support/eyeson/fake-fetch.ts';

const wait = () => Promise.resolve();
const calls = {
  key: (eyeson: Eyeson) => eyeson.getPermalink('p'),
  token: (eyeson: Eyeson) => eyeson.startMeeting('t'),
  guest: (eyeson: Eyeson) => eyeson.registerGuest('g', 'Anna'),
};

async function errorOf(call: keyof typeof calls, response: Response): Promise<AppError | undefined> {
  const result = await calls[call](createEyeson({ key: 'k', fetch: fakeFetch(response).fetch, wait }));
  return result.ok ? undefined : result.error;
}

const complaint = { error: 'No' };

describe.each([
  ['key', { 401: 'bad-key', 403: 'bad-key', 404: 'not-found', 410: 'gone', 423: 'key-locked' }],
  ['token', { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone', 423: 'key-locked' }],
  ['guest', { 401: 'not-found', 403: 'gone', 404: 'not-found', 410: 'gone' }],
] as const)('of a call by %s', (call, kinds) => {
  it.each(Object.entries(kinds))('%d means %s', async (status, kind) => {
    expect(await errorOf(call, json(complaint, { status: Number(status) }))).toEqual({ kind });
  });
});

it('tells a guest in front of a locked meeting what Eyeson said', async () => {
  const error = await errorOf('guest', json({ error: 'Meeting is locked' }, { status: 423 }));
  expect(error).toEqual({ kind: 'invalid', detail: 'Meeting is locked' });
});

it.each([
  ['one error', json({ error: 'user name is missing' }, { status: 400 }), 'user name is missing'],
  [
    'several errors',
    json({ errors: ['name is long', 'id is bad'] }, { status: 422 }),
    'name is long, id is bad',
  ],
  ['an empty error', json({ error: '' }, { status: 400 }), undefined],
  ['errors of another kind', json({ errors: { name: ['bad'] } }, { status: 422 }), undefined],
  ['an empty body', new Response(null, { status: 400 }), undefined],
  ['HTML', html(400), undefined],
  ['another refusal', json({ error: 'Too large' }, { status: 413 }), 'Too large'],
])('is invalid, in the words of the reply: %s', async (_what, response, detail) => {
  expect(await errorOf('key', response)).toEqual({ kind: 'invalid', ...(detail && { detail }) });
});

it.each([
  [429, {}, { kind: 'rate-limited' }],
  [429, { 'Retry-After': '60' }, { kind: 'rate-limited', retryAfter: 60 }],
  [500, {}, { kind: 'server', status: 500 }],
  [502, {}, { kind: 'server', status: 502 }],
  [503, { 'Retry-After': '120' }, { kind: 'server', status: 503, retryAfter: 120 }],
])('%d with %j is %j', async (status, headers, error) => {
  expect(await errorOf('key', new Response('<html>', { status, headers }))).toEqual(error);
});

it.each([
  ['HTML instead of JSON', html()],
  ['half a reply', new Response('{"permalink":{"id":"66436')],
  ['an empty body', new Response('')],
  ['null', json(null)],
  ['something else', json({ hello: 'world' })],
  ['a status that is neither success nor failure', new Response(null, { status: 304 })],
])('is a bad reply: %s', async (_what, response) => {
  expect(await errorOf('key', response)).toEqual({ kind: 'bad-reply' });
});
