// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TAG } from './isolated-element.ts';
import { injectButtons } from './inject-buttons.ts';
import { createController } from '../controller/controller.ts';
import { registerLinkScript } from '../controller/lazy-link-row.ts';
import { createLinkRow } from '../link-row/link-row.ts';
import { scanLinks } from '../link-row/link-scan.ts';
import { registerController } from './lazy-controller.ts';
import { SEEN_ANIMATION } from './inject-buttons.ts';
import type { Anchor, Site, Surface } from '../adapter.ts';

/** A site whose surfaces are the `<section>` elements, with anchors after `.first` and `.second`. */
const site: Site = {
  *surfaces() {
    for (const root of document.querySelectorAll('section')) yield surfaceIn(root);
  },
};

const surfaceIn = (root: HTMLElement): Surface => ({
  root,
  fields: () => [...root.querySelectorAll('p')],
  *anchors() {
    for (const [name, match] of [['first', 'first'] as const, ['second', 'fallback'] as const]) {
      const neighbour = root.querySelector<HTMLElement>(`.${name}`);
      const parent = neighbour?.parentElement;
      if (parent)
        yield {
          name,
          match,
          parent,
          before: neighbour.nextSibling,
          neighbour,
          look: 'cell',
        } satisfies Anchor;
    }
  },
});

const section = '<div><b class="first"></b></div><div><b class="second"></b></div><p></p>';
const outers = () => [...document.querySelectorAll(TAG)];
const positions = () =>
  outers().map(({ previousElementSibling }) => previousElementSibling?.className ?? 'none');
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const sent = vi.fn<(message: unknown) => Promise<unknown>>();
/** What the background says to everything but the words of a text, of which it knows none. */
const answer = (reply: unknown) =>
  sent.mockImplementation(async (message) =>
    (message as { type: string }).type === 'hostTokens.find' ? { ok: true, value: [] } : reply,
  );
let controller: AbortController;

function start(html: string): void {
  document.body.innerHTML = html;
  injectButtons(site, controller.signal, () => true);
  // What the background brings with the first surface.
  registerController(createController);
  registerLinkScript({ scan: scanLinks, createRow: createLinkRow, clean: async (invitation) => invitation });
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: '1.0.0' });
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task, 1));
  sent.mockReset();
  answer({ ok: true });
  fakeBrowser.runtime.sendMessage = sent;
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('the button of a place', () => {
  it('comes at once where the place was there before us, one a place', () => {
    start(`<section>${section}</section><section>${section}</section>`);
    expect(positions()).toEqual(['first', 'first']);
  });

  it('comes within two frames of what its style sheet waits for', async () => {
    start('');
    document.body.innerHTML = `<section>${section}</section>`;
    for (let times = 0; times < 3; times += 1)
      document.dispatchEvent(Object.assign(new Event('animationstart'), { animationName: SEEN_ANIMATION }));
    await later(32);
    expect(positions()).toEqual(['first']);
  });

  it('comes by the net where no animation told of the place', async () => {
    start('');
    document.body.innerHTML = `<section>${section}</section>`;
    await later(3000);
    expect(positions()).toEqual(['first']);
  });

  it('stays the same one while its place is moved about', async () => {
    start(`<section>${section}</section>`);
    const [outer] = outers();
    document.body.append(Object.assign(document.createElement('div'), { id: 'fullscreen' }));
    document.querySelector('#fullscreen')?.append(document.querySelector('section') ?? '');
    await later(3000);
    expect(outers()).toEqual([outer]);
  });

  it('goes with its place', async () => {
    start(`<section>${section}</section>`);
    const [outer] = outers();
    document.querySelector('section')?.remove();
    await later(3000);
    expect(outer?.isConnected).toBe(false);
  });

  it('moves to a better spot that comes later', async () => {
    start(`<section>${section.replace('first', 'later')}</section>`);
    expect(positions()).toEqual(['second']);
    document.querySelector('.later')?.setAttribute('class', 'first');
    await later(3000);
    expect(positions()).toEqual(['first']);
  });

  it('comes again when the page throws it out, at once', async () => {
    start(`<section>${section}</section>`);
    outers()[0]?.remove();
    await later(0);
    expect(positions()).toEqual(['first']);
  });

  it('stands elsewhere after the page has thrown it out three times, and not before it is quiet', async () => {
    start(`<section>${section}</section>`);
    for (let times = 0; times < 3; times += 1) {
      expect(outers()).toHaveLength(1);
      outers()[0]?.remove();
      await later(100);
    }
    await later(4000);
    expect(outers()).toEqual([]);
    await later(4000);
    expect(positions()).toEqual(['second']);
  });

  it('is told to the self-check, with nothing of the page, and the same is not told again soon', async () => {
    // The script keeps in mind what it has told.
    vi.setSystemTime('2030-01-01');
    start(`<section>${section}</section><section>${section}</section>`);
    await later(1_800_000);
    outers()[0]?.remove();
    await later(0);
    expect(sent.mock.calls).toEqual([[{ type: 'placement.log', data: { match: 'first', anchor: 'first' } }]]);
  });
});

describe('the room of a guest link', () => {
  const link = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
  const asked = () =>
    sent.mock.calls.filter(([message]) => (message as { type: string }).type === 'room.find');
  const button = () => outers()[0]?.shadowRoot?.querySelector('button');
  const known = (joins: boolean) => ({ ok: true, value: { name: 'Sync', label: 'Link: Sync', joins } });

  it('names the button, is asked for when the link comes, and then once a minute', async () => {
    answer(known(false));
    start(`<section>${section}</section>`);
    expect(asked()).toEqual([]);
    document.querySelector('p')?.append(link);
    await later(3_000);
    expect(asked()).toEqual([[{ type: 'room.find', data: { guestLink: link } }]]);
    expect(button()?.getAttribute('aria-label')).toBe('Link: Sync');
    await later(54_000);
    expect(asked()).toHaveLength(1);
    await later(9_000);
    expect(asked()).toHaveLength(2);
    document.querySelector('p')?.replaceChildren();
    await later(120_000);
    expect(asked()).toHaveLength(2);
    expect(button()?.getAttribute('aria-label')).not.toBe('Link: Sync');
  });

  it('is not asked for while nobody looks', async () => {
    answer(known(false));
    start(`<section>${section.replace('<p>', `<p>${link}`)}</section>`);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await later(600_000);
    expect(asked()).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('leaves nothing to start or join where the background does not know', async () => {
    answer({ ok: false, error: { kind: 'storage' } });
    start(`<section>${section.replace('<p>', `<p>${link}`)}</section>`);
    await later(1);
    const shown = [...(outers()[0]?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[value]') ?? [])];
    expect(shown.filter(({ hidden }) => !hidden).map(({ value }) => value)).toEqual(['copy', 'remove']);
  });
});

describe('what a page writes without an event', () => {
  const hostLink = 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ';
  // Where there has been no link, there is nothing that would note one.
  const holds = () => outers()[0]?.shadowRoot?.querySelector('button')?.dataset.holds ?? 'nothing';

  it.each<[how: string, write: (field: HTMLElement) => void, found: string]>([
    ['a text', (field) => field.replaceChildren(hostLink), 'secret'],
    ['the address of a link', (field) => field.querySelector('a')?.setAttribute('href', hostLink), 'secret'],
    ['nothing', (field) => field.append('!'), 'nothing'],
  ])('is seen within two seconds: %s', async (_, write, found) => {
    start(`<section>${section.replace('<p>', '<p><a href="https://example.com/">x</a>')}</section>`);
    await later(3500);
    const field = document.querySelector('p');
    if (field) write(field);
    await later(1500);
    expect(holds()).toBe(found);
    field?.replaceChildren();
    await later(1500);
    expect(holds()).toBe('nothing');
  });

  it('is not read again and again where nothing changes, nor while nobody looks', async () => {
    start(`<section>${section}</section>`);
    await later(3100);
    const looks = vi.fn<() => void>();
    const observer = new MutationObserver(looks);
    observer.observe(outers()[0]?.shadowRoot ?? document, { subtree: true, attributes: true });
    await later(1000);
    expect(looks).not.toHaveBeenCalled();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.querySelector('p')?.append(hostLink);
    await later(1500);
    expect(looks).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('where there is no spot', () => {
  it('nothing is done for a while: the toolbar may come later than the text', async () => {
    start('<section><p></p></section>');
    await later(1900);
    expect(outers()).toEqual([]);
  });

  it('the button stands at the window’s corner, and leaves it for a spot', async () => {
    start('<section><p></p></section>');
    await later(6000);
    expect(outers()[0]?.parentElement).toBe(document.body);
    expect(outers()[0]?.getAttribute('look')).toBe('corner');
    const root = document.querySelector('section');
    if (root) root.innerHTML = section;
    await later(3000);
    expect(positions()).toEqual(['first']);
  });

  it('and no place either, the page stays as it is', async () => {
    start('<main>Nothing is written here.</main>');
    const before = document.documentElement.outerHTML;
    await later(10_000);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the life of a script', () => {
  it('ends with nothing of ours on the page', () => {
    start(`<section>${section}</section>`);
    controller.abort();
    expect(outers()).toEqual([]);
  });

  it('begins by clearing up after a script that died', () => {
    document.body.innerHTML = `<section>${section}</section>`;
    document.querySelector('.first')?.after(document.createElement(TAG));
    start(document.body.innerHTML);
    expect(outers()).toHaveLength(1);
  });

  it('leaves what is being written untouched, at both ends', () => {
    start(`<section>${section.replace('<p>', '<p>half a mail')}</section>`);
    controller.abort();
    expect(document.querySelector('p')?.textContent).toBe('half a mail');
  });
});
