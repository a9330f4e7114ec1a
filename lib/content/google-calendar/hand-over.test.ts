// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/" }
import { beforeEach, expect, it, vi } from 'vitest';
import { handOver } from './hand-over.ts';

const root = '/calendar/u/0/r';
const write = vi.fn<(signal: AbortSignal) => Promise<void>>(() => Promise.resolve());
let gesture: boolean;

const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Dispatches an event as a trusted action of the host. */
function act(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  gesture = true;
  target.dispatchEvent(event);
}

function click(selector: string): void {
  act(part(selector), new MouseEvent('pointerdown', { bubbles: true }));
  act(part(selector), new MouseEvent('click', { bubbles: true }));
}

const press = (key: string, target: Element = document.body): void =>
  act(target, new KeyboardEvent('keydown', { key, bubbles: true }));

function closeBubble(): void {
  part('[role=dialog]').style.display = 'none';
}

function openEditor(title: string, id = ''): void {
  history.pushState(null, '', `${root}/eventedit${id}`);
  document.body.dataset.viewfamily = 'EVENT_EDIT';
  part('main').innerHTML =
    `<div id="xTiIn"><input value="${title}"></div><div id="xDescIn"><div contenteditable="true"></div></div>`;
}

function carryFromBubble(): void {
  void handOver(part('[role=dialog]'), write);
}

beforeEach(() => {
  vi.useFakeTimers();
  gesture = false;
  vi.stubGlobal('navigator', {
    userActivation: {
      get isActive() {
        return gesture;
      },
    },
  });
  history.replaceState(null, '', root);
  document.body.dataset.viewfamily = 'EVENT';
  document.body.innerHTML = `
    <main></main><button id="elsewhere"></button>
    <div role="dialog"><input value="Lunch"><div role="tabpanel" aria-labelledby="tabEvent"></div><button id="more"></button></div>`;
  return () => vi.useRealTimers();
});

it('writes into the new event that a click in the bubble opened', async () => {
  carryFromBubble();
  await vi.advanceTimersByTimeAsync(10_000);
  click('#more');
  closeBubble();
  await vi.advanceTimersByTimeAsync(1_000);
  openEditor('Lunch');
  await vi.advanceTimersByTimeAsync(100);
  expect(write).toHaveBeenCalledOnce();
});

it('goes by the title that the bubble had at the click', async () => {
  carryFromBubble();
  click('input');
  part('input').setAttribute('value', 'Dinner');
  click('#more');
  closeBubble();
  openEditor('Dinner');
  await vi.advanceTimersByTimeAsync(100);
  expect(write).toHaveBeenCalledOnce();
});

it.each<[string, () => void | Promise<void>]>([
  ['an event of another title', () => (click('#more'), closeBubble(), openEditor('Dinner'))],
  ['a saved event', () => (click('#more'), closeBubble(), openEditor('Lunch', '/abc'))],
  [
    'an event that opens without a click in the bubble',
    () => {
      gesture = true;
      openEditor('Lunch');
    },
  ],
  [
    'an event that opens after a key in the bubble',
    () => (click('input'), press('a', part('input')), closeBubble(), openEditor('Lunch')),
  ],
  ['an event that opens after a key', () => (click('#more'), closeBubble(), press('c'), openEditor('Lunch'))],
  [
    'an event that opens after a click elsewhere',
    () => (click('#more'), closeBubble(), click('#elsewhere'), openEditor('Lunch')),
  ],
  [
    'an event that opens after a step in history',
    () => (click('#more'), closeBubble(), dispatchEvent(new PopStateEvent('popstate')), openEditor('Lunch')),
  ],
  [
    'the next event in the same bubble',
    () => (press('Escape', part('input')), click('#more'), closeBubble(), openEditor('Lunch')),
  ],
  [
    'the next event in the same bubble, when the one before was closed by the page',
    async () => {
      closeBubble();
      await vi.advanceTimersByTimeAsync(100);
      part('[role=dialog]').style.display = '';
      click('#more');
      openEditor('Lunch');
    },
  ],
  [
    'an event that comes when the gesture has worn off',
    async () => {
      click('#more');
      closeBubble();
      await vi.advanceTimersByTimeAsync(5_000);
      gesture = false;
      openEditor('Lunch');
    },
  ],
  [
    'an event that comes half a minute later',
    async () => {
      await vi.advanceTimersByTimeAsync(30_001);
      click('#more');
      closeBubble();
      openEditor('Lunch');
    },
  ],
  [
    'anything, once another room was chosen',
    () => {
      void handOver(part('[role=dialog]'), () => Promise.resolve());
      click('#more');
      closeBubble();
      openEditor('Lunch');
    },
  ],
])('never reaches %s', async (_, go) => {
  carryFromBubble();
  await vi.advanceTimersByTimeAsync(100);
  await go();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(write).not.toHaveBeenCalled();
});
