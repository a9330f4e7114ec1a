import { describe, expect, it } from 'vitest';
import type { Eyeson } from './client.ts';
import { fail, ok } from './errors.ts';
import { json } from './testing/fake-fetch.ts';
import { meetingReply } from './testing/replies.ts';
import { setUp } from './testing/set-up.ts';

const meeting = {
  roomId: '6643685b858f54f55edef723',
  accessKey: 'VgoCcMUSQQ6h4zwpEfBuo0rZ',
  link: 'https://app.eyeson.team/?VgoCcMUSQQ6h4zwpEfBuo0rZ',
};

describe.each<[string, (eyeson: Eyeson) => ReturnType<Eyeson['meeting']>, Record<string, unknown>]>([
  [
    'starting',
    (eyeson) => eyeson.startMeeting('t'),
    { method: 'POST', url: 'https://api.eyeson.team/permalink/t' },
  ],
  [
    'letting a guest into',
    (eyeson) => eyeson.registerGuest('g', 'Anna'),
    { method: 'POST', url: 'https://api.eyeson.team/guests/g', body: { name: 'Anna' } },
  ],
  ['looking at', (eyeson) => eyeson.meeting('a'), { method: 'GET', url: 'https://api.eyeson.team/rooms/a' }],
])('%s a meeting', (_what, call, request) => {
  it('gives the way in', async () => {
    const { eyeson, seen } = setUp(json(meetingReply(), { status: 201 }));
    expect(await call(eyeson)).toEqual(ok(meeting));
    expect(seen[0]).toMatchObject(request);
  });

  it.each([
    ['a key', { access_key: null }],
    ['a room', { room: null }],
    ['a link', { links: {} }],
    ['a link that can be opened', { links: { gui: 'javascript:alert(1)' } }],
  ])('is a bad reply without %s', async (_what, change) => {
    const { eyeson } = setUp(json({ ...meetingReply(), ...change }));
    expect(await call(eyeson)).toEqual(fail({ kind: 'bad-reply' }));
  });
});

describe('saying something', () => {
  it.each([
    ['nothing', new Response(null, { status: 204 })],
    ['an object', json({}, { status: 201 })],
    ['words', new Response('ok')],
  ])('is done, whatever comes back: %s', async (_what, reply) => {
    const { eyeson, seen } = setUp(reply);
    expect(await eyeson.say('a', 'On my way')).toEqual(ok(undefined));
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: 'https://api.eyeson.team/rooms/a/messages',
      body: { type: 'chat', content: 'On my way' },
    });
  });

  it('is too late once the meeting has ended', async () => {
    const { eyeson } = setUp(new Response(null, { status: 410 }));
    expect(await eyeson.say('a', 'Hi')).toEqual(fail({ kind: 'gone' }));
  });
});

describe('stopping a meeting', () => {
  it.each([
    ['204', new Response(null, { status: 204 })],
    ['404, for it does not run', new Response(null, { status: 404 })],
  ])('is done with %s', async (_what, reply) => {
    const { eyeson, seen } = setUp(reply);
    expect(await eyeson.stopMeeting('r')).toEqual(ok(undefined));
    expect(seen[0]).toMatchObject({
      method: 'DELETE',
      url: 'https://api.eyeson.team/rooms/r',
      headers: { authorization: 'k' },
    });
  });
});
