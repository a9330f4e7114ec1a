// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../shared/errors/errors.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Button, Surface } from '../adapter.ts';
import { linkRowOf, type LinkScript, registerLinkScript } from './lazy-link-row.ts';

vi.mock(import('../../shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const HOST = 'https://app.eyeson.team/permalink?HoStToKeN';

function surfaceWith(html: string): Surface {
  const field = document.createElement('div');
  field.innerHTML = html;
  return { root: document.body, fields: () => [field], anchors: () => [] };
}

const row = { refresh: () => undefined, press: () => false };
const script: LinkScript = {
  scan: () => ({ links: 'nothing', guestLink: undefined }),
  createRow: () => row,
  clean: async (invitation) => invitation,
};
const button = { show: () => undefined } as unknown as Button;
const { signal } = new AbortController();

beforeEach(() => {
  globalThis.permalinksLinks = undefined;
  asked.mockReset();
});

it.each(['Hello', '<a href="https://example.com/?a=1&b=%20">100 % of it</a>', ''])(
  'a text without anything of Eyeson’s needs nothing more: %j',
  (html) => {
    expect(linkRowOf(surfaceWith(html), button, signal, vi.fn<() => void>())).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  },
);

it.each([
  HOST,
  HOST.replace('https://', ''),
  'https://APP.EYESON.TEAM/permalink?HoStToKeN',
  'https://app.eye\u200Bson.team/permalink?HoStToKeN',
  'https://ａｐｐ.ｅｙｅｓｏｎ.team/permalink?HoStToKeN',
  'https://app.%65yeson.team/permalink?HoStToKeN',
  `https://www.bing.com/ck/a?u=a1${btoa(HOST)}`,
  `<a href="https://a.example/?u=${encodeURIComponent(HOST)}">here</a>`,
  'Our room: <b>9clgjJXl1NzbcmF5vfXWhAVJ</b>, Hanna',
])('what recognizes links is loaded for %s, and then looks at it', async (html) => {
  asked.mockImplementation(async () => {
    registerLinkScript(script);
    return ok(undefined);
  });
  const surface = surfaceWith(html);
  const onLoaded = vi.fn<() => void>();
  expect(linkRowOf(surface, button, signal, onLoaded)).toBeUndefined();
  await vi.waitFor(() => expect(onLoaded).toHaveBeenCalledOnce());
  expect(asked.mock.calls).toEqual([['links.load']]);
  expect(linkRowOf(surface, button, signal, onLoaded)).toBe(row);
});
