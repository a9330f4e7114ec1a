// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { press } from '../../../tests/support/user-events.ts';
import type { SiteAdapter, Outcome } from '../adapter.ts';
import { type Invitation, renderInvitation } from '../../shared/invitation/render.ts';
import { registerLinkScript } from '../controller/lazy-link-row.ts';
import { createLinkRow } from '../link-row/link-row.ts';
import { scanLinks } from '../link-row/link-scan.ts';
import { clean } from '../link-guard/guard.ts';
import type { ButtonClick } from '../adapter.ts';
import { handleEvents, isolateEvents } from '../injector/event-shield.ts';
import { insertInvitation } from './insert.ts';
import type { Match } from '../../shared/placement-log.ts';

const guestLink = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const hostLink = 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ';
const room = { id: '1', name: 'Weekly sync', guestLink };

let said: string[];
let written: string[];
let htmls: string[];
let copied: string[];
let asked: unknown[];

function context(outcome: Outcome, match: Match = 'first') {
  const [outer, inner] = [document.createElement('div'), document.createElement('button')];
  const button = { say: (sentence: string) => said.push(sentence), outer, inner, handleEvents };
  const surface = { root: document.body };
  const { signal } = new AbortController();
  const click = { button, surface, match, refresh: () => undefined, signal } as unknown as ButtonClick;
  const write = (_: ButtonClick, { text, html }: Invitation) => {
    written.push(text);
    htmls.push(html);
    return outcome;
  };
  return { click, adapter: { title: () => '', focusBack: () => undefined, write } as unknown as SiteAdapter };
}

const words = (text: string, name = room.name) =>
  renderInvitation(text, { room: name, link: guestLink, host: '' });

beforeEach(() => {
  [said, written, htmls, copied, asked] = [[], [], [], [], []];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  fakeBrowser.runtime.sendMessage = async (message: unknown) => {
    asked.push(message);
    return { ok: true };
  };
});

describe('an invitation', () => {
  it('gets into the text in the click, before anything is waited for', () => {
    void insertInvitation(context('written'), room, words('{room}\n{link}'));
    expect(written).toEqual([`Weekly sync\n${guestLink}`]);
  });

  it('is said to be there, and the room is noted as used', async () => {
    await insertInvitation(context('written'), room, words('{link}'));
    expect(said).toEqual(['Guest link added']);
    expect(asked).toEqual([expect.objectContaining({ type: 'room.used', data: { roomId: '1' } })]);
  });

  it.each([
    ['the room is taken then', true, /already planned or in use/],
    ['the room is free then', false, /^Guest link added$/],
  ])(
    'gets into an event in the click, whose time is certain, and says when %s',
    async (_, taken, sentence) => {
      fakeBrowser.runtime.sendMessage = async (message: unknown) => {
        asked.push(message);
        return { ok: true, value: taken };
      };
      const { click, adapter } = context('written');
      const putting = insertInvitation(
        { click, adapter: { ...adapter, span: () => ({ from: 1, until: 2 }) } },
        room,
        words('{link}'),
      );
      expect(written).toHaveLength(1);
      await putting;
      expect(said).toEqual([expect.stringMatching(sentence)]);
      const data = { roomId: '1', from: 1, until: 2 };
      expect(asked).toContainEqual(expect.objectContaining({ type: 'room.taken', data }));
    },
  );

  it('gets onto the clipboard where the page does not take it', async () => {
    await insertInvitation(context('failed'), room, words('{link}'));
    expect(copied).toEqual([guestLink]);
    expect(said[0]).toContain('couldn’t be inserted here');
  });

  it('gets onto the clipboard from the corner, where nothing can be written', async () => {
    await insertInvitation(context('written', 'corner'), room, words('{link}'));
    expect(written).toEqual([]);
    expect(copied).toEqual([guestLink]);
    expect(said).toEqual(['Guest link copied. Paste it where you need it.']);
  });

  it('is shown where the clipboard is closed, too', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await insertInvitation(context('failed'), room, words('{link}'));
    expect(said[0]).toContain(guestLink);
  });
});

describe('an invitation with a host link', () => {
  const unknown = 'https://app.eyeson.team/permalink?SomebodyElse1';
  const token = '9clgjJXl1NzbcmF5vfXWhAVJ';
  const dialog = () => document.querySelector('permalinks-for-eyeson')?.shadowRoot;
  const buttons = () => [...(dialog()?.querySelectorAll('button') ?? [])];
  const choose = (name: string) => {
    const button = buttons().find(({ textContent }) => textContent === name);
    if (button) press(button);
  };

  let page: AbortController;

  afterEach(() => page.abort());

  beforeEach(() => {
    page = new AbortController();
    isolateEvents(page.signal);
    document.body.innerHTML = '';
    HTMLElement.prototype.showPopover = () => undefined;
    fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: '1.0.0' });
    globalThis.permalinksLinks = undefined;
    fakeBrowser.runtime.sendMessage = async (message: unknown) => {
      asked.push(message);
      const { type, data } = message as { type: string; data: { hostLink: string; words: string[] } };
      if (type === 'links.load') registerLinkScript({ scan: scanLinks, createRow: createLinkRow, clean });
      if (type === 'hostTokens.find') return { ok: true, value: data.words.filter((word) => word === token) };
      if (type === 'room.guestLinkFor')
        return { ok: true, value: data.hostLink.includes(token) ? guestLink : null };
      return { ok: true };
    };
  });

  const texts: [where: string, invitation: Invitation][] = [
    ['the room’s name', words('{room} {link}', hostLink)],
    ['the template', words(`${hostLink} {link}`)],
    ['the template, without a scheme', words(`${hostLink.replace('https://', '')} {link}`)],
    ['a redirector', words(`https://a.example/?u=${encodeURIComponent(hostLink)} {link}`)],
    ['its parameters, the other way round', words(`${hostLink.replace('?', '?locale=de&')} {link}`)],
    ['a token alone', words(`Token: ${token} {link}`)],
    ['signs that HTML escapes', words(`${hostLink}&x="1" {link}`)],
  ];

  it.each(texts)('in %s is not inserted, but offered with the guest link', async (_, invitation) => {
    const opened = context('written');
    await insertInvitation(opened, room, invitation);
    expect([written, copied, said]).toEqual([[], [], []]);
    expect(dialog()?.querySelector('[role=dialog]')?.getAttribute('aria-label')).toContain('host link');
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Replace with guest link', 'Leave it']);
    choose('Replace with guest link');
    await vi.waitFor(() => expect(said).toEqual(['Guest link added']));
    expect(written[0]).toContain(guestLink);
    expect(written[0]).not.toContain(token);
    expect(htmls[0]).not.toContain(token);
  });

  it('is left, and nothing inserted, where the host wants that', async () => {
    await insertInvitation(context('written'), room, words(`${hostLink} {link}`));
    choose('Leave it');
    expect(buttons()).toEqual([]);
    expect([written, copied, said]).toEqual([[], [], []]);
  });

  it('of no room that is known is refused', async () => {
    await insertInvitation(context('written'), room, words(`${unknown} {link}`));
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Leave it']);
    expect([written, copied]).toEqual([[], []]);
  });

  it('is looked for only where there may be one', async () => {
    await insertInvitation(context('written'), room, words('Sitzungszimmer {room}: {link}'));
    expect(asked).toEqual([expect.objectContaining({ type: 'room.used' })]);
    await insertInvitation(context('written'), room, words('Call 0043 1234567890123456 {link}'));
    expect(written).toHaveLength(2);
  });
});
