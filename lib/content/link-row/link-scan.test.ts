// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/errors/errors.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import { scanLinks } from './link-scan.ts';

vi.mock(import('../../shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);

beforeEach(() => {
  asked.mockReset();
  asked.mockResolvedValue(ok([] as never));
});

const guest = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const hostLink = 'https://app.eyeson.team/permalink/?9clgjJXl1NzbcmF5vfXWhAVJ';
const meeting = 'https://app.eyeson.team/?VgoCcMUSQQ6h4zwpEfBuo0rZ';

const field = (html: string): HTMLElement => {
  const field = document.createElement('div');
  field.innerHTML = html;
  return field;
};
const input = (value: string): HTMLElement => Object.assign(document.createElement('input'), { value });

describe('a field holds', () => {
  it.each([
    ['nothing', field('Hello')],
    ['nothing', field('<a href="https://example.com/">x</a>')],
    // As Calendar and Outlook write links.
    ['guest link', field(`<a href="https://www.google.com/url?q=${guest.replace('=', '%3D')}&sa=D">x</a>`)],
    ['secret', field(`<a href="https://a.example/?url=${encodeURIComponent(hostLink)}&data=05">x</a>`)],
    ['guest link', field(`Hi <a href="${guest}">Come!</a>`)],
    ['guest link', field(`Hi ${guest}`)],
    ['guest link', field(`<div>Hi</div><div>Join<br>${guest}</div><div>Best</div>`)],
    ['secret', field(`Hi<br>${hostLink}<br>Best`)],
    ['guest link', input(guest)],
    ['secret', field(`${guest} <a href="${hostLink}">Come!</a>`)],
    ['secret', field(`<p>${meeting}</p>`)],
    ['secret', input(hostLink)],
  ] as const)('%s: %o', (found, field) => expect(scanLinks({ fields: () => [field] }).links).toBe(found));

  it('no guest link where that is quoted', () => {
    const quoted = `<div class="quote">${guest} <a href="${guest}">x</a></div>`;
    expect(scanLinks({ fields: () => [field(`Hi ${quoted}`)], excluded: '.quote' }).links).toBe('nothing');
    expect(scanLinks({ fields: () => [field(`Hi ${guest} ${quoted}`)], excluded: '.quote' })).toEqual({
      links: 'guest link',
      guestLink: guest,
    });
  });

  it('a secret also where that is quoted', () => {
    expect(
      scanLinks({ fields: () => [field(`<div class="quote">${hostLink}</div>`)], excluded: '.quote' }).links,
    ).toBe('secret');
  });
});

describe('a token without an address', () => {
  const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVK';
  const surfaceWith = (html: string) => ({ fields: () => [field(html)] });

  it('is one of a host if the background says so, which hears the words that may be one', async () => {
    asked.mockResolvedValue(ok([TOKEN] as never));
    const surface = surfaceWith(`Our Besprechungsraum: <b>${TOKEN}</b>, Hanna`);
    await new Promise<void>((resolve) => {
      expect(scanLinks(surface, resolve).links).toBe('nothing');
    });
    expect(scanLinks(surface).links).toBe('secret');
    expect(asked.mock.calls).toEqual([['hostTokens.find', { words: [TOKEN] }]]);
  });

  it.each([
    ['FirstLineOfAToken1', '<div>FirstLineOfAToken1</div><div>Best</div>'],
    ['SecondLineOfAToken', 'Hi<br>SecondLineOfAToken<br>Best'],
  ])('is a word of its own where its line ends: %s', (token, html) => {
    scanLinks(surfaceWith(html));
    expect(asked).toHaveBeenCalledWith('hostTokens.find', { words: [token] });
  });

  it('is asked about once, and again after some minutes', async () => {
    vi.useFakeTimers();
    const surface = surfaceWith('1234567890123456');
    for (let look = 0; look < 3; look += 1) scanLinks(surface);
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(301_000);
    scanLinks(surface);
    expect(asked).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('is asked about again where the background did not answer', async () => {
    asked.mockResolvedValue(fail({ kind: 'too-many' }));
    const surface = surfaceWith('a234567890123456');
    scanLinks(surface);
    await vi.waitFor(() => {
      scanLinks(surface);
      expect(asked.mock.calls.length).toBeGreaterThan(1);
    });
  });
});
