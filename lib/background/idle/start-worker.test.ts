import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liveIdleMinute } from './idle-minute.ts';
import type { WorkerEvent } from './lazy-background.ts';
import { startWorker } from './start-worker.ts';

type Listener = (...details: unknown[]) => unknown;

const { browser, listeners } = vi.hoisted(() => {
  const listeners = new Map<string, Listener[]>();
  const makeEvent = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: () => undefined,
  });
  /** A part of a browser in which every event exists, and every function resolves to an empty object. */
  const part = (path: string): object => {
    const members = new Map<string, unknown>();
    return new Proxy(() => Promise.resolve({}), {
      get(_, name) {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (!members.has(name)) {
          const inner = path ? `${path}.${name}` : name;
          members.set(name, /^on[A-Z]/.test(name) ? makeEvent(inner) : part(inner));
        }
        return members.get(name);
      },
    });
  };
  return { browser: part('') as Record<string, Record<string, WorkerEvent>>, listeners };
});

vi.mock('wxt/browser', () => ({ browser }));
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock(import('./idle-minute.ts'), () => ({ liveIdleMinute: vi.fn<() => Promise<boolean>>() }));

const minute = vi.mocked(liveIdleMinute);
const heard = vi.fn<Listener>();
const load = vi.fn<() => void>(() => {
  browser.alarms?.onAlarm?.addListener((alarm: { name: string }) => heard('alarm', alarm.name));
  browser.runtime?.onMessage?.addListener((message: unknown) => heard('message', message));
});
let worker: EventTarget;

/** Gives an event to the listeners that are there. */
const emit = (name: string, ...details: unknown[]): unknown[] =>
  [...(listeners.get(name) ?? [])].map((listener) => listener(...details));
const ring = (name: string) => emit('alarms.onAlarm', { name });

beforeEach(() => {
  vi.clearAllMocks();
  listeners.clear();
  worker = new EventTarget();
  vi.stubGlobal('self', worker);
  vi.spyOn(console, 'error').mockReturnValue();
});

it('every event to which the background listens starts the worker, and no other one', async () => {
  const { default: background } = await import('../../../entrypoints/background.ts');
  background.main();
  const needed = [...listeners.keys()].toSorted();
  listeners.clear();
  startWorker(load);
  expect([...listeners.keys()].toSorted()).toEqual(needed);
});

describe('the background', () => {
  beforeEach(() => startWorker(load));

  it('is not loaded for an idle minute', async () => {
    minute.mockResolvedValue(true);
    ring('minute');
    await vi.waitFor(() => expect(minute).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    expect(globalThis.permalinksIsIdle).toBe(true);
  });

  it('does the work of a minute that is no idle one', async () => {
    minute.mockResolvedValue(false);
    ring('minute');
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([['alarm', 'minute']]));
    expect(globalThis.permalinksIsIdle).toBe(true);
    ring('minute');
    expect(heard).toHaveBeenCalledTimes(2);
    expect(minute).toHaveBeenCalledOnce();
  });

  it('hears of everything else at once, which ends what was foreseen', () => {
    heard.mockReturnValue(true);
    expect(emit('runtime.onMessage', 'Hello')).toEqual([true]);
    expect(heard.mock.calls).toEqual([['message', 'Hello']]);
    expect(globalThis.permalinksIsIdle).toBe(false);
  });

  it('hears of each event once', () => {
    ring('soon');
    emit('runtime.onMessage', 'Hello');
    expect(heard.mock.calls).toEqual([
      ['alarm', 'soon'],
      ['message', 'Hello'],
    ]);
  });

  it('is loaded when the worker is installed, for the browser gives it no other script later', () => {
    worker.dispatchEvent(new Event('install'));
    expect(load).toHaveBeenCalledOnce();
    expect(globalThis.permalinksIsIdle).toBe(false);
  });
});
