import { describe, expect, it } from 'vitest';
import { setUp } from '../../../../tests/support/eyeson/fake-eyeson.ts';
import { json } from '../../../../tests/support/eyeson/fake-fetch.ts';
import { meetingReply, participantReply, roomReply } from '../../../../tests/support/eyeson/replies.ts';
import { fail, ok } from '../../errors/errors.ts';
import type { Eyeson } from '../client.ts';

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

const many = (from: number, count: number) =>
  json(Array.from({ length: count }, (_, index) => roomReply(from + index)));

async function namesOf(running: ReturnType<Eyeson['runningRooms']>) {
  const result = await running;
  return result.ok ? result.value.map(({ name }) => name) : result;
}

describe('running rooms', () => {
  it.each([0, 1, 24])('up to a page take one request: %d', async (count) => {
    const { eyeson, seen } = setUp(many(0, count));
    expect(await namesOf(eyeson.runningRooms())).toHaveLength(count);
    expect(seen.map(({ url }) => url)).toEqual(['https://api.eyeson.team/rooms?page=1']);
  });

  it('come from all pages', async () => {
    const { eyeson, seen } = setUp(many(0, 25), many(25, 25), many(50, 3));
    expect(await namesOf(eyeson.runningRooms())).toHaveLength(53);
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['a page is empty', many(25, 0)],
    ['pages are not obeyed', many(0, 25)],
  ])('end when %s', async (_what, second) => {
    const { eyeson, seen } = setUp(many(0, 25), second);
    expect(await namesOf(eyeson.runningRooms())).toHaveLength(25);
    expect(seen).toHaveLength(2);
  });

  it('that all come at once are all taken', async () => {
    const { eyeson } = setUp(many(0, 60));
    expect(await namesOf(eyeson.runningRooms())).toHaveLength(60);
  });

  it('are told with what is known of them', async () => {
    const { eyeson } = setUp(
      json([roomReply(1), { id: 'bare', name: null, started_at: null, guest_token: null }]),
    );
    expect(await eyeson.runningRooms()).toEqual(
      ok([
        { id: 'room1', name: 'Room 1', startedAt: '2024-05-14T13:34:19.468Z', guestToken: 'guest1' },
        { id: 'bare', name: '', startedAt: null },
      ]),
    );
  });

  it('leave out those that shut down or cannot be read', async () => {
    const { eyeson } = setUp(json([roomReply(1, { shutdown: true }), 7, roomReply(2), { name: 'No id' }]));
    expect(await namesOf(eyeson.runningRooms())).toEqual(['Room 2']);
  });

  it('go on behind a page of which all shut down', async () => {
    const ending = Array.from({ length: 25 }, (_, n) => roomReply(n, { shutdown: true }));
    const { eyeson } = setUp(json(ending), many(25, 1));
    expect(await namesOf(eyeson.runningRooms())).toEqual(['Room 25']);
  });

  it('are not known when a later page fails', async () => {
    const { eyeson } = setUp(many(0, 25), new Response(null, { status: 401 }));
    expect(await eyeson.runningRooms()).toEqual(fail({ kind: 'bad-key' }));
  });

  it('are not known when the reply is no list', async () => {
    const { eyeson } = setUp(json({}));
    expect(await eyeson.runningRooms()).toEqual(fail({ kind: 'bad-reply' }));
  });
});

describe('people in the meeting', () => {
  it('are asked for by room', async () => {
    const { eyeson, seen } = setUp(json([participantReply()]));
    expect(await eyeson.peopleIn('r')).toEqual(ok([{ id: 'anna', name: 'Anna', guest: true, online: true }]));
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: 'https://api.eyeson.team/rooms/r/users?online=true',
    });
  });

  it.each([
    ['who are gone', participantReply({ online: false })],
    ['of whom it is not said whether they are guests', participantReply({ guest: null })],
    ['without an id', participantReply({ id: '' })],
  ])('are without those %s', async (_what, other) => {
    const { eyeson } = setUp(
      json([other, participantReply({ id: 'jo', name: null, guest: false, online: null })]),
    );
    expect(await eyeson.peopleIn('r')).toEqual(ok([{ id: 'jo', name: '', guest: false, online: true }]));
  });

  it('are nowhere when the room does not run', async () => {
    const { eyeson } = setUp(new Response(null, { status: 404 }));
    expect(await eyeson.peopleIn('r')).toEqual(fail({ kind: 'not-found' }));
  });
});
