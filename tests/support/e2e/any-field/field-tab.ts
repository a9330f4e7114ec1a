import type { Page as ChromiumPage } from '@playwright/test';
import type { KeyInput, Page as FirefoxPage } from 'puppeteer-core';
import type { Browser as Polyfill, Scripting } from 'webextension-polyfill';
import type { Extension } from '../chromium/extension.ts';
import type { FirefoxExtension } from '../firefox/extension.ts';

/** A tab with a field in it, in either browser, as a host and the extension's background reach it. */
export interface FieldTab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It is serialized, so it must not use anything from its enclosing scope. */
  evaluate<A, T>(task: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Waits until something is true in the page. */
  waitFor(isTrue: () => boolean): Promise<void>;
  /** Presses a key, or several at a time: `['Control', 'z']`. */
  press(...keys: KeyInput[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks at a point of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Inserts a text where the cursor is, by the built extension's own script. @returns what the script returned */
  insert(text: string): Promise<boolean>;
  /** The same in another tab. */
  insertInto(url: string, text: string): Promise<boolean>;
}

/**
 * What the background does for the command “insert here” (`lib/background/insert-link.ts`), from another page of the
 * extension: finds the frame with the cursor, injects the script and calls it.
 */
async function insertFromBackground({ url, text }: { url: string; text: string }): Promise<boolean> {
  const api = ((globalThis as { browser?: unknown }).browser ??
    Reflect.get(globalThis, 'chrome')) as Polyfill;
  const tabs = await api.tabs.query({ url: `${new URL(url).origin}/*` });
  const tabId = tabs.find((tab) => tab.url === url)?.id ?? -1;
  const hasCursor = () => document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.tagName ?? '');
  const frames = await api.scripting.executeScript({ target: { tabId, allFrames: true }, func: hasCursor });
  const frame = frames.find(({ result }) => result === true);
  const target: Scripting.InjectionTarget = { tabId, frameIds: [frame?.frameId ?? 0] };
  await api.scripting.executeScript({ target, files: ['/insert-text.js'] });
  const [injection] = await api.scripting.executeScript({
    target,
    func: (text: string) => globalThis.permalinksInsert?.(text),
    args: [text],
  });
  if (typeof injection?.result !== 'boolean')
    throw new Error(`The script ended with ${JSON.stringify(injection)}`);
  return injection.result;
}

async function pressTogether(
  keyboard: Pick<FirefoxPage['keyboard'] | ChromiumPage['keyboard'], 'down' | 'up'>,
  keys: KeyInput[],
): Promise<void> {
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}

const kept = new WeakMap<object, { page: ChromiumPage | FirefoxPage; tab: FieldTab }>();

/** A tab in an installation, the same one each time until somebody closes it: a new one takes long. */
export async function fieldTabIn(installation: Extension | FirefoxExtension): Promise<FieldTab> {
  const known = kept.get(installation);
  if (known && !known.page.isClosed()) return known.tab;
  const console = await installation.console();
  const page: ChromiumPage | FirefoxPage = await installation.open('about:blank');
  await page.bringToFront();
  const evaluate = page.evaluate.bind(page) as FieldTab['evaluate'];
  const waitForFunction = page.waitForFunction.bind(page) as (isTrue: () => boolean) => Promise<unknown>;
  const evaluateInExtension = console.evaluate.bind(console) as FieldTab['evaluate'];
  const tab: FieldTab = {
    goto: async (url) => void (await page.goto(url)),
    evaluate,
    waitFor: async (isTrue) => void (await waitForFunction(isTrue)),
    press: (...keys) => pressTogether(page.keyboard, keys),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    insert: (text) => evaluateInExtension(insertFromBackground, { url: page.url(), text }),
    insertInto: (url, text) => evaluateInExtension(insertFromBackground, { url, text }),
  };
  kept.set(installation, { page, tab });
  return tab;
}
