// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../shared/errors/errors.ts';
import { beginLifetime, type ScriptLifetime } from './script-lifetime.ts';
import { whileEnabled } from './settings.ts';

const start = vi.fn<(signal: AbortSignal) => void>();
const request = vi.fn<() => Promise<unknown>>();
let stored: { gmail: boolean; calendar: boolean };
let lifetime: ScriptLifetime;
let notify: (message: unknown) => void;

const later = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const running = () => start.mock.calls.filter(([signal]) => !signal.aborted).length;

async function change(changes: Partial<typeof stored>): Promise<void> {
  Object.assign(stored, changes);
  notify({ type: 'settings.changed' });
  await later();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('permalinksSettings', undefined);
  start.mockReset();
  request.mockReset();
  stored = { gmail: true, calendar: false };
  request.mockImplementation(async () => ok({ ...stored }));
  fakeBrowser.runtime.sendMessage = request;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    notify = (message) => {
      listener(message, {}, () => undefined);
    };
  });
  lifetime = beginLifetime();
  return () => vi.useRealTimers();
});

describe('the button of a site', () => {
  it.each([
    ['gmail', 1],
    ['calendar', 0],
  ] as const)('is there as the host has set it: %s', async (setting, times) => {
    whileEnabled(setting, lifetime, start);
    await later();
    expect(running()).toBe(times);
  });

  it('goes and comes when the host changes that', async () => {
    whileEnabled('gmail', lifetime, start);
    await later();
    await change({ gmail: false });
    expect(running()).toBe(0);
    await change({ gmail: true });
    expect(running()).toBe(1);
  });

  it('stays when the host changes something else', async () => {
    whileEnabled('gmail', lifetime, start);
    await later();
    await change({ calendar: true });
    expect(start).toHaveBeenCalledOnce();
    expect(running()).toBe(1);
  });

  it('follows the last of two changes, whichever answer comes first', async () => {
    whileEnabled('gmail', lifetime, start);
    await later();
    const slow = Promise.withResolvers<unknown>();
    request.mockReturnValueOnce(slow.promise);
    notify({ type: 'settings.changed' });
    await change({ gmail: false });
    slow.resolve(ok({ gmail: true }));
    await later();
    expect(running()).toBe(0);
  });

  it('goes for good when the script ends', async () => {
    whileEnabled('gmail', lifetime, start);
    await later();
    beginLifetime();
    expect(running()).toBe(0);
    await change({ gmail: true });
    expect(running()).toBe(0);
  });
});

describe('the background', () => {
  it('is asked once, however long the page is open', async () => {
    whileEnabled('gmail', lifetime, start);
    await later(86_400_000);
    expect(request).toHaveBeenCalledOnce();
  });

  it('is asked again until it answers, ever more rarely', async () => {
    request.mockRejectedValue(new Error('Could not establish connection.'));
    whileEnabled('gmail', lifetime, start);
    await later(60_000);
    expect(request.mock.calls.length).toBeLessThan(20);
    request.mockImplementation(async () => ok({ ...stored }));
    await later(60_000);
    expect(running()).toBe(1);
    request.mockClear();
    await later(86_400_000);
    expect(request).not.toHaveBeenCalled();
  });

  it('is asked no more by a script that has outlived the extension', async () => {
    const { id } = fakeBrowser.runtime;
    request.mockRejectedValue(new Error('Extension context invalidated.'));
    Object.assign(fakeBrowser.runtime, { id: undefined });
    whileEnabled('gmail', lifetime, start);
    await later();
    request.mockClear();
    await later(86_400_000);
    expect(request).not.toHaveBeenCalled();
    expect(lifetime.signal.aborted).toBe(true);
    Object.assign(fakeBrowser.runtime, { id });
  });

  it.each([
    [true, 2],
    [false, 1],
  ])('is asked again by a page that comes back from the browser’s cache: %s', async (persisted, times) => {
    whileEnabled('gmail', lifetime, start);
    await later();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    await later();
    expect(request).toHaveBeenCalledTimes(times);
  });

  it.each([[undefined], ['settings.changed'], [{ type: 'other' }]])(
    'is not asked again for another message: %o',
    async (message) => {
      whileEnabled('gmail', lifetime, start);
      await later();
      notify(message);
      await later();
      expect(request).toHaveBeenCalledOnce();
    },
  );
});
