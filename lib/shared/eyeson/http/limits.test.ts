import { describe, expect, it } from 'vitest';
import { setUp } from '../../../../tests/support/eyeson/fake-eyeson.ts';
import { fakeFetch, json } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { pageReply, permalinkReply, roomReply } from '../../../../tests/support/eyeson/replies.ts';
import { fail } from '../../errors/errors.ts';
import { createEyeson } from '../client.ts';

describe('an id or token that would lead to another path', () => {
  const bad = ['', ' ', '.', '..', ' .. ', '\uD800'];
  it.each(bad)('is refused without a request: %j', async (id) => {
    const { eyeson, seen } = setUp(json(permalinkReply()));
    const results = [
      await eyeson.deletePermalink(id),
      await eyeson.removeHost('p', id),
      await eyeson.removeHost(id, 't'),
      await eyeson.getPermalink(id),
      await eyeson.changePermalink(id, { name: 'x' }),
      await eyeson.addHost(id, { name: 'Jo' }),
      await eyeson.startMeeting(id),
      await eyeson.stopMeeting(id),
      await eyeson.meeting(id),
      await eyeson.say(id, 'Hi'),
      await eyeson.registerGuest(id, 'Anna'),
      await eyeson.peopleIn(id),
      await eyeson.permalinkOf(id),
    ];
    expect(new Set(results.map((result) => JSON.stringify(result)))).toEqual(
      new Set([JSON.stringify(fail({ kind: 'invalid' }))]),
    );
    expect(seen).toEqual([]);
  });

  it.each(['a.b', '...', '.a', '%2e%2e', 'ä', '..;'])(
    'is not refused if it only looks like it: %j',
    async (id) => {
      const { eyeson, seen } = setUp(json(permalinkReply()));
      await eyeson.getPermalink(id);
      expect(new URL(seen[0]?.url ?? '').pathname.split('/')).toHaveLength(3);
      expect(decodeURIComponent(new URL(seen[0]?.url ?? '').pathname.split('/')[2] ?? '')).toBe(id);
    },
  );
});

describe('a server that does not stop', () => {
  it('gives ever new pages of running meetings: 200 are read', async () => {
    let n = 0;
    const { eyeson, seen } = setUp(() =>
      Promise.resolve(json(Array.from({ length: 25 }, () => roomReply((n += 1))))),
    );
    await eyeson.runningRooms();
    expect(seen).toHaveLength(200);
  });

  it('gives more than 20 MB: they are not read to their end', async () => {
    const chunk = new Uint8Array(1_000_000).fill(32);
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(chunk);
        },
      });
    const { eyeson } = setUp(() => Promise.resolve(new Response(endless())));
    expect(await eyeson.getPermalink('p')).toEqual(fail({ kind: 'bad-reply' }));
    expect(sent).toBeLessThan(30);
  });

  it('gives an error text of two megabytes: 300 characters are kept, in one line', async () => {
    const error = `Name\n\u202Eis ${'too '.repeat(500_000)}long`;
    const { eyeson } = setUp(json({ error }, { status: 400 }));
    const reply = await eyeson.getPermalink('p');
    const detail = !reply.ok && reply.error.kind === 'invalid' ? (reply.error.detail ?? '') : '';
    expect(detail).toMatch(/^Name is too too .*…$/);
    expect(Array.from(detail)).toHaveLength(300);
  });
});

it('follows no redirect: it could take the key to another host', async () => {
  const { eyeson, seen } = setUp(json(pageReply([])));
  await eyeson.checkKey();
  await eyeson.createPermalink({ name: 'Weekly', host: { name: 'Jo' } });
  expect(seen.map(({ init }) => init.redirect)).toEqual(['error', 'error']);
});

describe('an error text of Eyeson’s that echoes a secret', () => {
  const key = 's3cret/key+ä';
  it.each([
    ['the key', `unknown key ${key}`],
    ['the key, as in an address', `unknown key ${encodeURIComponent(key)}`],
    ['a token of the path', 'no such host: HosTtOkEn'],
    ['another known token', 'conflict with AnOtHeR'],
  ])('is shown without it: %s', async (_, error) => {
    const { fetch } = fakeFetch(json({ error }, { status: 400 }));
    const eyeson = createEyeson({ key, fetch, secrets: () => Promise.resolve(['AnOtHeR']) });
    const reply = await eyeson.startMeeting('HosTtOkEn');
    expect(reply).toMatchObject({ error: { kind: 'invalid', detail: expect.stringContaining('•••') } });
    expect(JSON.stringify(reply)).not.toMatch(/s3cret|HosTtOkEn|AnOtHeR/);
  });
});
