import { describe, expect, it, vi } from 'vitest';
import { createEyeson } from '../client.ts';
import { fail } from '../../errors/errors.ts';
import { fakeFetch, hangingBody, json, silence } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { meetingReply, pageReply, permalinkReply } from '../../../../tests/support/eyeson/replies.ts';

const page = () => json(pageReply([]));

describe('a request', () => {
  it('carries the key as it is, and no cookies, past every cache', async () => {
    const { fetch, seen } = fakeFetch(page());
    await createEyeson({ key: ' k3y\n', fetch }).checkKey();
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: 'https://api.eyeson.team/permalink?page=1&limit=1',
      headers: { authorization: 'k3y', accept: 'application/json' },
      init: { credentials: 'omit', cache: 'no-store' },
    });
    expect(seen[0]?.headers).not.toHaveProperty('content-type');
  });

  it('keeps the key to itself where a token is enough', async () => {
    const { fetch, seen } = fakeFetch(json(meetingReply()));
    const eyeson = createEyeson({ key: 'k', fetch });
    await eyeson.startMeeting('t');
    await eyeson.registerGuest('g', 'Anna');
    await eyeson.meeting('a');
    await eyeson.say('a', 'Hi');
    await eyeson.permalinkOf('t');
    expect(seen).toHaveLength(5);
    for (const { headers } of seen) expect(headers).not.toHaveProperty('authorization');
  });

  it.each([
    ['gone', null],
    ['gone', '2099-01-01T00:00:00Z'],
    ['expired', '2026-03-01T12:00:00Z'],
  ])('that fails with 410 says %s of a link that expires: %s', async (kind, expiresAt) => {
    const { fetch } = fakeFetch(json({}, { status: 410 }));
    const started = await createEyeson({ key: 'k', fetch, expiresAt }).startMeeting('t');
    const at = Date.parse('2026-03-01T12:00:00Z');
    expect(started).toEqual(fail(kind === 'expired' ? { kind, at } : { kind: 'gone' }));
  });

  it('cannot be led to another path by an id', async () => {
    const { fetch, seen } = fakeFetch(json({}));
    await createEyeson({ key: 'k', fetch }).removeHost('a/../b?c', '#/%');
    expect(seen[0]?.url).toBe('https://api.eyeson.team/permalink/a%2F..%2Fb%3Fc/users/%23%2F%25');
  });

  it.each([
    ['none', undefined],
    ['one that no header can carry', 'key🔑'],
    ['an empty one', ' '],
  ])('is not sent without a key that can be sent: %s', async (_what, key) => {
    const { fetch, seen } = fakeFetch(page());
    const eyeson = createEyeson({ fetch, ...(key !== undefined && { key }) });
    expect(await eyeson.runningRooms()).toEqual(fail({ kind: 'bad-key' }));
    expect(seen).toEqual([]);
  });

  it('uses the global fetch, as a worker has it', async () => {
    const { fetch, seen } = fakeFetch(page());
    vi.stubGlobal('fetch', fetch);
    await createEyeson({ key: 'k' }).checkKey();
    expect(seen).toHaveLength(1);
  });
});

const impatient = (...answers: Parameters<typeof fakeFetch>) => {
  const { fetch, seen } = fakeFetch(...answers);
  return { eyeson: createEyeson({ key: 'k', fetch, timeoutMs: 5, wait: () => Promise.resolve() }), seen };
};

describe('without an answer', () => {
  it.each([
    ['no headers come', silence],
    ['the body stops', hangingBody('{"permalink":')],
    ['the body of an error stops', hangingBody('{"error":', 500)],
  ])('is a time-out, and not tried again, when %s', async (_what, answer) => {
    const { eyeson, seen } = impatient(answer);
    expect(await eyeson.getPermalink('p')).toEqual(fail({ kind: 'timeout' }));
    expect(seen).toHaveLength(1);
  });

  it('is offline when the network fails', async () => {
    const { eyeson } = impatient(new TypeError('Failed to fetch'));
    expect(await eyeson.getPermalink('p')).toEqual(fail({ kind: 'offline' }));
  });

  it('is offline when the connection breaks in the middle of the body', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('network error')),
    });
    const { eyeson } = impatient(() => Promise.resolve(new Response(broken)));
    expect(await eyeson.getPermalink('p')).toEqual(fail({ kind: 'offline' }));
  });

  it.each([
    ['before the headers', silence],
    ['in the body', hangingBody('{')],
  ])('rejects, and only then, when the caller gives up %s', async (_what, answer) => {
    const controller = new AbortController();
    const { fetch } = fakeFetch((init) => {
      queueMicrotask(() => controller.abort());
      return answer(init);
    });
    const asked = createEyeson({ key: 'k', fetch }).getPermalink('p', controller.signal);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('rejects at once when the caller has given up before', async () => {
    const { fetch } = fakeFetch(json(permalinkReply()));
    const asked = createEyeson({ key: 'k', fetch }).createPermalink(
      { name: 'Room', host: { name: 'Jo' } },
      AbortSignal.abort(),
    );
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
