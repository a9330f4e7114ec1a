// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { scanLinks } from './link-scan.ts';

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
    ['guest link', input(guest)],
    ['secret', field(`${guest} <a href="${hostLink}">Come!</a>`)],
    ['secret', field(`<p>${meeting}</p>`)],
    ['secret', input(hostLink)],
  ] as const)('%s: %o', (found, field) => expect(scanLinks({ fields: [field] }).links).toBe(found));

  it('no guest link where that is quoted', () => {
    const quoted = `<div class="quote">${guest} <a href="${guest}">x</a></div>`;
    expect(scanLinks({ fields: [field(`Hi ${quoted}`)], excluded: '.quote' }).links).toBe('nothing');
    expect(scanLinks({ fields: [field(`Hi ${guest} ${quoted}`)], excluded: '.quote' })).toEqual({
      links: 'guest link',
      guestLink: guest,
    });
  });

  it('a secret also where that is quoted', () => {
    expect(
      scanLinks({ fields: [field(`<div class="quote">${hostLink}</div>`)], excluded: '.quote' }).links,
    ).toBe('secret');
  });
});
