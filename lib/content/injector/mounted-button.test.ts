// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { actAs, press } from '../../../tests/support/user-events.ts';
import type { Anchor, ButtonClick, Site } from '../adapter.ts';
import { createController, registerPicker } from '../controller/controller.ts';
import { injectButtons } from './inject-buttons.ts';
import { TAG } from './isolated-element.ts';
import { registerController } from './lazy-controller.ts';

const anchorIn = (parent: HTMLElement): Anchor => ({
  name: 'send',
  match: 'first',
  parent,
  before: null,
  neighbour: parent,
  look: 'cell',
});

/** A site whose surfaces are the `<section>` elements. */
const site: Site = {
  surfaces: () =>
    [...document.querySelectorAll('section')].map((root) => ({
      root,
      fields: () => [],
      anchors: () => [anchorIn(root)],
    })),
};

const outers = () => [...document.querySelectorAll(TAG)];
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const sent = vi.fn<(message: unknown) => Promise<unknown>>();
const opened = vi.fn<(click: ButtonClick) => void>();
const prepared = vi.fn<() => Promise<void>>();
let controller: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task, 1));
  opened.mockReset();
  prepared.mockReset().mockResolvedValue();
  fakeBrowser.runtime.sendMessage = sent.mockReset();
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('what a press needs', () => {
  const button = () => outers()[0]?.shadowRoot?.querySelector('button') ?? document.body;
  const loads = () =>
    sent.mock.calls.filter(([message]) => (message as { type: string }).type === 'picker.load').length;

  /** A page whose background brings the scripts when it is asked, if it answers at all. */
  function startAlone(load: () => void): void {
    document.body.innerHTML = '<section></section>';
    sent.mockImplementation(async () => {
      load();
      return { ok: true };
    });
    injectButtons(site, controller.signal, () => true);
  }
  const bring = () => {
    registerController(createController);
    registerPicker({ open: opened, prepare: prepared });
  };

  it('comes when the page is idle, once a page, and asks for what is shown', async () => {
    startAlone(bring);
    expect(loads()).toBe(0);
    await later(1);
    expect([loads(), prepared.mock.calls.length]).toEqual([1, 1]);
    document.body.insertAdjacentHTML('beforeend', '<section></section>');
    await later(6_000);
    expect(loads()).toBe(1);
  });

  it.each([
    ['the pointer', () => new PointerEvent('pointerenter')],
    ['the focus', () => new FocusEvent('focusin', { bubbles: true, composed: true })],
  ])('comes with %s before that', async (what, event) => {
    vi.stubGlobal('requestIdleCallback', () => 0);
    startAlone(bring);
    actAs(what === 'the pointer' ? (outers()[0] ?? document.body) : button(), event());
    await later(0);
    expect([loads(), prepared.mock.calls.length]).toEqual([1, 1]);
  });

  it('does not come for a pointer that a script has made up', async () => {
    vi.stubGlobal('requestIdleCallback', () => 0);
    startAlone(bring);
    outers()[0]?.dispatchEvent(new PointerEvent('pointerenter'));
    await later(0);
    expect(loads()).toBe(0);
  });

  it('is waited for by a press that was faster, and one press opens once', async () => {
    vi.stubGlobal('requestIdleCallback', () => 0);
    startAlone(bring);
    press(button());
    press(button());
    expect(opened).not.toHaveBeenCalled();
    await later(0);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('opens in the press itself once it is there', async () => {
    startAlone(bring);
    await later(1);
    press(button());
    expect(opened).toHaveBeenCalledOnce();
  });

  it('is asked for again where the background has brought nothing, and a press says so', async () => {
    startAlone(() => undefined);
    await later(3_100);
    expect(loads()).toBeGreaterThan(1);
    press(button());
    await later(0);
    expect(outers()[0]?.shadowRoot?.querySelector('[role=status]')?.textContent).not.toBe('');
  });
});
