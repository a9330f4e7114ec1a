import { describe, expect, it } from 'vitest';
import { createEyeson } from '../../lib/shared/eyeson/client.ts';
import { fail } from '../../lib/shared/errors/errors.ts';
import type { Fault } from '../../sandbox/eyeson/faults.ts';
import { key, useSandbox } from '../support/sandbox/use-sandbox.ts';

const api = useSandbox();
const pauses: number[] = [];

function eyeson(timeoutMs = 15_000) {
  pauses.length = 0;
  const wait = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return createEyeson({ key, fetch: api.sandbox.fetch, timeoutMs, wait });
}

const strike = (fault: Omit<Fault, 'match'>) => api.eyeson.faults.add({ match: /permalink/, ...fault });
const make = () => eyeson(200).createPermalink({ name: 'Sync', host: { name: 'Maria' } });
const requests = () => api.eyeson.requests.all().length;

describe('reading', () => {
  it.each<[string, Fault['do']]>([
    ['is busy', { status: 503 }],
    ['breaks', { status: 500, body: { error: 'oops' } }],
    ['wants a short rest', { status: 429, headers: { 'Retry-After': '1' } }],
    ['cuts the connection', 'drop'],
    ['cuts the reply', 'half'],
    ['loses the reply', 'lose-reply'],
  ])('works in the end though Eyeson %s twice', async (_what, action) => {
    strike({ do: action, times: 2 });
    expect((await eyeson().checkKey()).ok).toBe(true);
    expect(requests()).toBe(3);
    expect(pauses).toHaveLength(2);
  });

  it.each<[string, Fault['do'], object, number]>([
    ['busy for good', { status: 503 }, { kind: 'server', status: 503 }, 3],
    [
      'in need of a long rest',
      { status: 503, headers: { 'Retry-After': '90' } },
      { kind: 'server', status: 503, retryAfter: 90 },
      1,
    ],
    [
      'limiting us',
      { status: 429, headers: { 'Retry-After': '60' } },
      { kind: 'rate-limited', retryAfter: 60 },
      1,
    ],
    ['out of reach', 'drop', { kind: 'offline' }, 3],
    ['behind a portal', 'html', { kind: 'bad-reply' }, 1],
  ])('fails when Eyeson is %s', async (_what, action, error, times) => {
    strike({ do: action });
    expect(await eyeson().checkKey()).toEqual({ ok: false, error });
    expect(requests()).toBe(times);
  });

  it('waits no longer than it may', async () => {
    strike({ do: 'hang' });
    expect(await eyeson(50).checkKey()).toEqual(fail({ kind: 'timeout' }));
    expect(requests()).toBe(1);
  });

  it('ends when the caller gives up', async () => {
    strike({ do: 'hang' });
    const controller = new AbortController();
    const asked = eyeson().checkKey(controller.signal);
    await api.eyeson.requests.waitFor('GET /permalink');
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    // A minute, less what has passed of it meanwhile.
    ['retry-after' as const, { kind: 'rate-limited', retryAfter: expect.closeTo(60, -1) }],
    ['plain' as const, { kind: 'rate-limited' }],
  ])('meets the rate limit: %s', async (limit, error) => {
    api.eyeson.switches.rateLimit = limit;
    const client = eyeson();
    for (let n = 0; n < 60; n++) expect((await client.webhook()).ok).toBe(true);
    expect(await client.webhook()).toEqual({ ok: false, error });
  });
});

describe('making a room', () => {
  it.each<[string, Fault['do'], string, number]>([
    ['nothing of it was done', 'drop', 'offline', 0],
    ['its reply is lost', 'lose-reply', 'offline', 1],
    ['its reply is cut', 'half', 'offline', 1],
    ['Eyeson is silent', 'hang', 'timeout', 0],
    ['Eyeson is busy', { status: 503 }, 'server', 0],
    ['there is a portal', 'html', 'bad-reply', 0],
  ])('is asked for once when %s', async (_what, action, kind, made) => {
    strike({ do: action });
    expect(await make()).toMatchObject({ ok: false, error: { kind } });
    expect(requests()).toBe(1);
    expect(api.eyeson.rooms()).toHaveLength(made);
  });
});

it('deletes, though the reply of the deletion is lost', async () => {
  const { id } = api.eyeson.addRoom({ key, name: 'Sync' });
  strike({ do: 'lose-reply', times: 1 });
  expect((await eyeson().deletePermalink(id)).ok).toBe(true);
  expect(api.eyeson.rooms()).toEqual([]);
  expect(requests()).toBe(2);
});
