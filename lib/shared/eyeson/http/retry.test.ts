import { describe, expect, it } from 'vitest';
import { createEyeson, type Eyeson } from '../client.ts';
import { fail } from '../../errors/errors.ts';
import { fakeFetch, html, json, type Answer } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { permalinkReply } from '../../../../tests/support/eyeson/replies.ts';
import { wait } from './retry.ts';

const offline = new TypeError('Failed to fetch');
const busy = (headers = {}) => new Response(null, { status: 503, headers });
const limited = (headers = {}) => new Response(null, { status: 429, headers });

function setUp(answers: [Answer, ...Answer[]], random = 0.5) {
  const { fetch, seen } = fakeFetch(...answers);
  const pauses: number[] = [];
  const wait = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return { eyeson: createEyeson({ key: 'k', fetch, wait, random: () => random }), seen, pauses };
}

describe('what may be repeated', () => {
  it.each<[string, Answer]>([
    ['offline', offline],
    ['500', new Response(null, { status: 500 })],
    ['503', busy()],
    ['429', limited()],
  ])('is tried again after %s, until it works', async (_what, failure) => {
    const { eyeson, seen } = setUp([failure, failure, json(permalinkReply())]);
    expect((await eyeson.getPermalink('p')).ok).toBe(true);
    expect(seen).toHaveLength(3);
  });

  it.each<[string, (eyeson: Eyeson) => Promise<unknown>]>([
    ['GET', (eyeson) => eyeson.runningRooms()],
    ['PUT', (eyeson) => eyeson.changePermalink('p', { name: 'New' })],
    ['DELETE', (eyeson) => eyeson.deletePermalink('p')],
  ])('is a %s, and given up after the third time', async (_method, call) => {
    const { eyeson, seen } = setUp([offline]);
    expect(await call(eyeson)).toEqual(fail({ kind: 'offline' }));
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['shortest', 0, [200, 600]],
    ['longest', 1, [400, 1200]],
  ])('waits a little, and then longer: at the %s', async (_what, random, expected) => {
    const { eyeson, pauses } = setUp([offline], random);
    await eyeson.getPermalink('p');
    expect(pauses).toEqual(expected);
  });

  it('rests as long as Eyeson asks, if that is short', async () => {
    const { eyeson, pauses } = setUp([busy({ 'Retry-After': '5' }), json(permalinkReply())], 0);
    expect((await eyeson.getPermalink('p')).ok).toBe(true);
    expect(pauses).toEqual([5200]);
  });

  it.each([
    [busy({ 'Retry-After': '6' }), { kind: 'server', status: 503, retryAfter: 6 }],
    [limited({ 'Retry-After': '60' }), { kind: 'rate-limited', retryAfter: 60 }],
  ] as const)('leaves a long rest to the caller: %#', async (failure, error) => {
    const { eyeson, seen } = setUp([failure]);
    expect(await eyeson.getPermalink('p')).toEqual(fail(error));
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['a bad key', new Response(null, { status: 401 })],
    ['a missing room', new Response(null, { status: 404 })],
    ['a reply that is none', html()],
  ])('is not tried again after %s', async (_what, failure) => {
    const { eyeson, seen } = setUp([failure]);
    await eyeson.getPermalink('p');
    expect(seen).toHaveLength(1);
  });
});

it.each<[string, (eyeson: Eyeson) => Promise<unknown>]>([
  ['making a permalink', (eyeson) => eyeson.createPermalink({ name: 'Room', host: { name: 'Jo' } })],
  ['adding a host', (eyeson) => eyeson.addHost('p', { name: 'Jo' })],
  ['starting a meeting', (eyeson) => eyeson.startMeeting('t')],
  ['letting a guest in', (eyeson) => eyeson.registerGuest('g', 'Anna')],
  ['saying something', (eyeson) => eyeson.say('a', 'Hi')],
])('never repeats %s', async (_what, call) => {
  const { eyeson, seen } = setUp([offline]);
  expect(await call(eyeson)).toEqual(fail({ kind: 'offline' }));
  expect(seen).toHaveLength(1);
  expect(seen[0]?.method).toBe('POST');
});

it('rejects when the caller gives up during a pause', async () => {
  const controller = new AbortController();
  const { fetch, seen } = fakeFetch(offline);
  const giveUp = (ms: number, signal?: AbortSignal) => {
    queueMicrotask(() => controller.abort());
    return wait(ms, signal);
  };
  const asked = createEyeson({ key: 'k', fetch, wait: giveUp }).getPermalink('p', controller.signal);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toHaveLength(1);
});
