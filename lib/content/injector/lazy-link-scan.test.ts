// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/errors/errors.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import type { Surface } from '../adapter.ts';
import { registerLinkScript, resetLinkScript, scanSurface } from './lazy-link-scan.ts';
import { scanLinks } from './link-scan.ts';

const guard = { show: async () => undefined, answer: () => undefined };
const clean = async (invitation: Invitation) => invitation;

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
  asked.mockImplementation(async (...[type]) => {
    registerLinkScript({ scan: scanLinks, guard, clean });
    return ok((type === 'hostTokens.find' ? [] : undefined) as never);
  });
  const surface = surfaceWith(html);
  const found = await new Promise((resolve) => {
    const first = scanSurface(surface, () => resolve(scanSurface(surface, vi.fn())));
    // It may have been loaded for another surface.
    if (first) resolve(first);
    else registerLinkScript({ scan: scanLinks, guard, clean });
  });
  expect(found).toMatchObject({ links: 'secret' });
});

describe('a token without an address', () => {
  const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVJ';
  const scan = (surface: Surface) =>
    new Promise((resolve) => {
      scanSurface(surface, () => resolve(scanSurface(surface, vi.fn())));
    });

  it('is one of a host if the background says so, which hears the words that may be one', async () => {
    registerLinkScript({ scan: scanLinks, guard, clean });
    asked.mockResolvedValue(ok([TOKEN] as never));
    expect(await scan(surfaceWith(`Our Besprechungsraum: <b>${TOKEN}</b>, Hanna`))).toMatchObject({
      links: 'secret',
    });
    expect(asked.mock.calls).toEqual([['hostTokens.find', { words: [TOKEN] }]]);
  });

  it('is asked about once, and again after some minutes', async () => {
    vi.useFakeTimers();
    registerLinkScript({ scan: scanLinks, guard, clean });
    asked.mockResolvedValue(ok([] as never));
    const surface = surfaceWith('1234567890123456');
    for (let look = 0; look < 3; look += 1) scanSurface(surface, vi.fn());
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(301_000);
    scanSurface(surface, vi.fn());
    expect(asked).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('is asked about again where the background did not answer', async () => {
    registerLinkScript({ scan: scanLinks, guard, clean });
    asked.mockResolvedValue(fail({ kind: 'too-many' }));
    const surface = surfaceWith('a234567890123456');
    scanSurface(surface, vi.fn());
    await vi.waitFor(() => {
      scanSurface(surface, vi.fn());
      expect(asked.mock.calls.length).toBeGreaterThan(1);
    });
  });
});
