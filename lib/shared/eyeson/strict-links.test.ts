import { describe, expect, it } from 'vitest';
import { setUp } from '../../../tests/support/eyeson/fake-eyeson.ts';
import { json } from '../../../tests/support/eyeson/fake-fetch.ts';
import { pageReply, permalinkReply } from '../../../tests/support/eyeson/replies.ts';
import { parseStrictLink } from './strict-links.ts';

const app = 'https://app.eyeson.team/permalink';

it.each([
  ['guest', `${app}?guest=G`, `${app}?guest=G`],
  ['guest', `${app}/?guest=G&lang=de`, `${app}/?guest=G&lang=de`],
  ['guest', 'HTTPS://APP.eyeson.team:443/permalink?guest=G', `${app}?guest=G`],
  ['host', `${app}?TOKEN`, `${app}?TOKEN`],
  ['host', `${app}?TOKEN&lang=de`, `${app}?TOKEN&lang=de`],
] as const)('a %s link is read: %s', (kind, text, href) => {
  expect(parseStrictLink(text, kind)).toEqual({ href, host: 'app.eyeson.team' });
});

const never = [
  'http://app.eyeson.team/permalink?guest=G',
  'javascript:alert(1)//?guest=G',
  'https://app.eyeson.team@evil.example/permalink?guest=G',
  'https://user:password@app.eyeson.team/permalink?guest=G',
  'https://app.eyeson.team:8443/permalink?guest=G',
  'https://app.eyeson.team\\permalink?guest=G',
  `${app}?guest=G#x`,
  `${app}?guest=G\n`,
  ` ${app}?guest=G`,
  `https://app.eye\nson.team/permalink?guest=G`,
  `${app}?guest=G\u202E`,
  `${app}?gu\u200Best=G`,
  `${app}?guest=\u2067G`,
  `${app}?guest=G\u0000`,
  '',
  'guest=G',
];

it.each([
  ...never,
  `${app}?guest=`,
  app,
  `${app}?TOKEN`,
  `${app}?TOKEN&guest=G`,
  `${app}?guest=G&TOKEN`,
  `${app}?guest=G&guest=H`,
])('no guest link: %j', (text) => {
  expect(parseStrictLink(text, 'guest')).toBeUndefined();
});

it.each([
  ...never.map((text) => text.replace('guest=G', 'TOKEN')).filter((text) => text !== 'TOKEN'),
  `${app}?guest=G`,
  `${app}?TOKEN&guest=G`,
  `${app}?%67uest=G`,
  `${app}?token=T`,
  app,
])('no host link: %j', (text) => {
  expect(parseStrictLink(text, 'host')).toBeUndefined();
});

describe('a reply', () => {
  const { links } = permalinkReply();

  it.each([
    ['a guest link that is the host link', { ...links, guest_join: links.gui }],
    ['a host link that is a guest link', { ...links, gui: links.guest_join }],
    ['a guest link to another host', { ...links, guest_join: 'https://evil.example/permalink?guest=G' }],
    ['a host link to another host', { ...links, gui: 'https://evil.example/permalink?T' }],
    ['a host that only looks right', { ...links, guest_join: 'https://аpp.eyeson.team/permalink?guest=G' }],
  ])('with %s is not read', async (_, changed) => {
    const { eyeson } = setUp(json(permalinkReply({ links: changed })));
    expect(await eyeson.getPermalink('p')).toEqual({ ok: false, error: { kind: 'bad-reply' } });
    const listed = setUp(json(pageReply([permalinkReply({ links: changed }), permalinkReply()])));
    expect(await listed.eyeson.listPermalinks({ page: 1 })).toMatchObject({ value: { unreadable: 1 } });
  });

  it('with another spelling of the host is stored in the browser’s own', async () => {
    const spelled = { ...links, guest_join: 'https://APP.EYESON.TEAM/permalink?guest=G' };
    const { eyeson } = setUp(json(permalinkReply({ links: spelled })));
    expect(await eyeson.getPermalink('p')).toMatchObject({
      value: { guestLink: 'https://app.eyeson.team/permalink?guest=G' },
    });
  });
});
