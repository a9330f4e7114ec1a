// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rehearsePicker, roomMaker } from './picker.ts';

interface Asked {
  data: { id: string };
}
let asked: Asked[];

beforeEach(() => {
  asked = [];
  fakeBrowser.runtime.sendMessage = async (message: unknown) => {
    asked.push(message as Asked);
    return { ok: false, error: { kind: 'offline' } };
  };
});

const ids = () => new Set(asked.map(({ data }) => data.id)).size;

it('a second try for the same name is the same creation', async () => {
  const make = roomMaker({ google: 0 });
  await make('Support');
  await make('Support');
  expect([asked.length, ids()]).toEqual([2, 1]);
});

it.each([
  ['another name', 'Sales', undefined],
  ['another end', 'Support', new Date(0)],
])('a try for %s is another creation', async (_, name, ending) => {
  const make = roomMaker({ google: 0 });
  await make('Support');
  await make(name, ending);
  expect(ids()).toBe(2);
});

it('another picker’s room of the same name is another room', async () => {
  await roomMaker({ google: 0 })('Support');
  await roomMaker({ google: 0 })('Support');
  expect(ids()).toBe(2);
});

it('is laid out before the first click, seen by nobody, without a name, and nothing of it stays', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task));
  const shown: (string | null)[] = [];
  HTMLElement.prototype.showPopover = function show(this: HTMLElement) {
    shown.push(this.textContent);
  };
  rehearsePicker();
  expect(shown).toEqual([]);
  for (const task of idle) task();
  // Within one task nothing is painted.
  expect(shown).toEqual(['New room “”']);
  expect(document.querySelector('permalinks-for-eyeson')).toBeNull();
});
