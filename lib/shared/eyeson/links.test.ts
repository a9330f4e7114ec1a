import { expect, it } from 'vitest';
import { findLinks, readLink } from './links.ts';

const app = 'https://app.eyeson.team';

it.each([
  [`${app}/permalink?9clgjJXl1NzbcmF5vfXWhAVJ`, 'host', '9clgjJXl1NzbcmF5vfXWhAVJ'],
  [`${app}/permalink/?9clgjJXl1NzbcmF5vfXWhAVJ`, 'host', '9clgjJXl1NzbcmF5vfXWhAVJ'],
  [`${app}/permalink?guest=R2SdUxiq`, 'guest', 'R2SdUxiq'],
  [`${app}/permalink/?guest=R2SdUxiq`, 'guest', 'R2SdUxiq'],
  [`${app}/?VgoCcMUS`, 'meeting', 'VgoCcMUS'],
  [`${app}?VgoCcMUS`, 'meeting', 'VgoCcMUS'],
  [`${app}/?guest=zUmiH`, 'meeting-guest', 'zUmiH'],
  ['HTTPS://APP.Eyeson.Team/permalink?guest=MixedCase', 'guest', 'MixedCase'],
  [`${app}/permalink?guest=R2&locale=de`, 'guest', 'R2'],
  [`${app}/permalink?locale=de&guest=R2`, 'guest', 'R2'],
  [`${app}/permalink?9clg&locale=de#top`, 'host', '9clg'],
])('reads %s', (text, kind, token) => {
  expect(readLink(text)).toEqual({ kind, token });
});

it.each([
  ['http', 'http://app.eyeson.team/permalink?guest=a'],
  ['another host', 'https://app.eyeson.example/permalink?guest=a'],
  ['a host that only begins alike', 'https://app.eyeson.team.evil.example/permalink?guest=a'],
  ['another port', 'https://app.eyeson.team:444/permalink?guest=a'],
  ['the API', 'https://api.eyeson.team/permalink/a'],
  ['another page', `${app}/permalinks?guest=a`],
  ['a page below', `${app}/permalink/x?guest=a`],
  ['no token', `${app}/permalink`],
  ['an empty query', `${app}/permalink?`],
  ['an empty guest token', `${app}/permalink?guest=`],
  ['a parameter that is no token', `${app}/permalink?locale=de`],
  ['no link', 'Weekly sync'],
  ['nothing', ''],
])('knows that %s is none of ours', (_what, text) => {
  expect(readLink(text)).toBeUndefined();
});

it('finds every link in a text, without the punctuation around it', () => {
  const text = `Join (${app}/permalink?guest=Anna1) or <${app}/permalink/?Host2>, "${app}/?guest=Now3".
    Again: ${app}/permalink?guest=Anna1. Not ${app}/permalink nor https://example.com/?guest=x!`;
  expect(findLinks(text)).toEqual([
    { kind: 'guest', token: 'Anna1', url: `${app}/permalink?guest=Anna1` },
    { kind: 'host', token: 'Host2', url: `${app}/permalink/?Host2` },
    { kind: 'meeting-guest', token: 'Now3', url: `${app}/?guest=Now3` },
    { kind: 'guest', token: 'Anna1', url: `${app}/permalink?guest=Anna1` },
  ]);
});

it('finds nothing where there is nothing', () => {
  expect(findLinks('Meet me at https://meet.example/permalink?guest=a')).toEqual([]);
});
