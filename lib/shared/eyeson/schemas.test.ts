import { describe, expect, it } from 'vitest';
import { fail, ok } from '../errors/errors.ts';
import { json } from '../../../tests/support/eyeson/fake-fetch.ts';
import { permalink, permalinkReply } from '../../../tests/support/eyeson/replies.ts';
import { setUp } from '../../../tests/support/eyeson/fake-eyeson.ts';
import type { Permalink } from './types.ts';

const { host: _host, ...hostless } = permalink;
const { team: _team, ...teamless } = permalink;

const { permalink: ids, links, room } = permalinkReply();
const without = (part: object, name: string) => ({ ...part, [name]: undefined });

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
