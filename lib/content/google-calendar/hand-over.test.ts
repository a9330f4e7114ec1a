// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://calendar.google.com/" }
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Carried } from '../adapter.ts';
import { handOver } from './hand-over.ts';

const root = '/calendar/u/0/r';
const write = vi.fn<(signal: AbortSignal) => Promise<Carried>>(async () => 'written');
const stuck = vi.fn<() => void>();
let carried: Carried | undefined;
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

/** Makes *More options* known by its mark, and has it open the editor after `delay` ms, as on Calendar's page. */
function makeOpener(delay = 0, open = () => openEditor('Lunch')): void {
  const more = part('#more');
  more.setAttribute('jsname', 'rhPddf');
  more.addEventListener('click', () => {
    closeBubble();
    setTimeout(open, delay);
  });
}

const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function carryFromBubble(): Promise<void> {
  void handOver(part('[role=dialog]'), write, stuck).then((what) => (carried = what));
  await later(100);
}

beforeEach(() => {
  vi.useFakeTimers();
  gesture = true;
  carried = undefined;
  write.mockClear();
  stuck.mockReset();
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
    <div role="dialog"><button id="cross"></button><input value="Lunch">
      <div role="tabpanel" aria-labelledby="tabEvent"></div><button id="more"></button><button id="save"></button></div>`;
  return () => vi.useRealTimers();
});

describe('a chosen room', () => {
  it.each([0, 1_500])('opens the full editor and is written there, which takes %d ms', async (delay) => {
    makeOpener(delay);
    await carryFromBubble();
    await later(delay + 100);
    expect(write).toHaveBeenCalledOnce();
    expect(carried).toBe('written');
    await later(60_000);
    expect(stuck).not.toHaveBeenCalled();
  });

  it('is written also where the host has gone on to a field of the editor before that', async () => {
    makeOpener(0, () => {
      openEditor('Lunch');
      part('#xDescIn').remove();
    });
    await carryFromBubble();
    click('#xTiIn input');
    part('main').insertAdjacentHTML(
      'beforeend',
      '<div id="xDescIn"><div contenteditable="true"></div></div>',
    );
    await later(100);
    expect(carried).toBe('written');
  });

  it('waits for the host where *More options* is not found, as long as the bubble is open', async () => {
    await carryFromBubble();
    expect(stuck).toHaveBeenCalledOnce();
    await later(120_000);
    click('input');
    part('input').setAttribute('value', 'Dinner');
    click('#more');
    closeBubble();
    await later(1_000);
    openEditor('Dinner');
    await later(100);
    expect(carried).toBe('written');
  });

  it('waits for the host where *More options* opens nothing', async () => {
    part('#more').setAttribute('jsname', 'rhPddf');
    await carryFromBubble();
    expect(stuck).not.toHaveBeenCalled();
    await later(4_000);
    expect(stuck).toHaveBeenCalledOnce();
    click('#more');
    closeBubble();
    openEditor('Lunch');
    await later(100);
    expect(carried).toBe('written');
  });

  it('waits for the host where the gesture of the choice has worn off', async () => {
    makeOpener();
    gesture = false;
    await carryFromBubble();
    expect(stuck).toHaveBeenCalledOnce();
    expect(document.body.dataset.viewfamily).toBe('EVENT');
  });
});

describe('an event without the room is told of', () => {
  it.each<[string, () => void | Promise<void>]>([
    ['by Save', () => (click('#save'), closeBubble())],
    ['by Enter in its title', () => (press('Enter', part('input')), closeBubble())],
    [
      'when the editor opens too late',
      async () => {
        click('#more');
        closeBubble();
        await later(3_000);
        gesture = false;
        openEditor('Lunch');
      },
    ],
  ])('%s', async (_, go) => {
    await carryFromBubble();
    await go();
    await later(60_000);
    expect(carried).toBe('lost');
    expect(write).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['when *More options* closes the bubble and opens nothing', () => undefined],
    ['when the host clicks elsewhere before it opens', () => click('#elsewhere')],
  ])('%s', async (_, go) => {
    makeOpener(60_000);
    await carryFromBubble();
    go();
    await later(50_000);
    expect(carried).toBe('lost');
  });
});

describe('an event that is discarded is not spoken of', () => {
  it.each<[string, () => void]>([
    ['by Escape', () => (press('Escape', part('input')), closeBubble())],
    ['by its cross', () => (click('#cross'), closeBubble())],
    ['by a click outside', () => (click('#elsewhere'), closeBubble())],
    ['by the page', () => closeBubble()],
  ])('%s', async (_, go) => {
    await carryFromBubble();
    go();
    await later(60_000);
    expect(carried).toBe('dropped');
  });
});

it('is replaced by another choice', async () => {
  await carryFromBubble();
  void handOver(part('[role=dialog]'), async () => 'partly', stuck);
  await later(100);
  click('#more');
  closeBubble();
  openEditor('Lunch');
  await later(100);
  expect(carried).toBe('replaced');
  expect(write).not.toHaveBeenCalled();
});

it.each<[string, () => void | Promise<void>]>([
  ['an event of another title', () => (click('#more'), closeBubble(), openEditor('Dinner'))],
  ['a saved event', () => (click('#more'), closeBubble(), openEditor('Lunch', '/abc'))],
  ['an event that opens without a click in the bubble', () => openEditor('Lunch')],
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
      await later(100);
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
      await later(5_000);
      gesture = false;
      openEditor('Lunch');
    },
  ],
])('never reaches %s', async (_, go) => {
  await carryFromBubble();
  await go();
  await later(60_000);
  expect(write).not.toHaveBeenCalled();
});
