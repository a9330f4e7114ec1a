// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../shared/errors/errors.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Surface } from '../adapter.ts';
import { registerLinkScript, resetLinkScript, scanSurface } from './lazy-link-scan.ts';
import { scanLinks } from './link-scan.ts';

const guard = { show: async () => undefined, answer: () => undefined };

vi.mock(import('../../shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const HOST = 'https://app.eyeson.team/permalink?HoStToKeN';

function surfaceWith(html: string): Surface {
  const field = document.createElement('div');
  field.innerHTML = html;
  return { site: 'gmail', root: document.body, fields: () => [field], anchors: () => [] };
}

beforeEach(() => {
  resetLinkScript();
  asked.mockReset();
});

it.each(['Hello', '<a href="https://example.com/?a=1&b=%20">100 % of it</a>', ''])(
  'a text without anything of Eyeson’s needs nothing more: %j',
  (html) => {
    expect(scanSurface(surfaceWith(html), vi.fn())).toEqual({ links: 'nothing', guestLink: undefined });
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
])('what recognizes links is loaded for %s, and then finds it', async (html) => {
  asked.mockImplementation(async () => {
    registerLinkScript({ scan: scanLinks, guard });
    return ok(undefined);
  });
  const surface = surfaceWith(html);
  const found = await new Promise((resolve) => {
    const first = scanSurface(surface, () => resolve(scanSurface(surface, vi.fn())));
    // It may have been loaded for another surface.
    if (first) resolve(first);
    else registerLinkScript({ scan: scanLinks, guard });
  });
  expect(found).toMatchObject({ links: 'secret' });
});
