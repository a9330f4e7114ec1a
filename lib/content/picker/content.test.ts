// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageSettings } from '../../../tests/support/samples.ts';
import { press, pressKey } from '../../../tests/support/user-events.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import type { Result } from '../../shared/errors/errors.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import type { ButtonClick, SiteAdapter } from '../adapter.ts';
import { makeButton } from '../injector/button.ts';
import { isolateEvents } from '../injector/event-shield.ts';
import { prepareContent } from './content.ts';
import { openPicker } from './picker.ts';

const room = (id: string, name = `Room ${id}`): PublicRoom => ({
  id,
  name,
  guestLink: `https://app.eyeson.team/permalink?guest=${id}`,
});

const write = vi.fn<(text: string) => void>();
const adapter = {
  text: 'mail',
  title: () => 'Talk',
  focusBack: () => undefined,
  write: (_: ButtonClick, { text }: { text: string }) => (write(text), 'written'),
} as unknown as SiteAdapter;

/** What the background says, as long as it answers. */
let rooms: Result<PublicRoom[]>;
let limits: unknown[];
let answer: Promise<unknown>;
let click: ButtonClick;

const root = () =>
  [...document.querySelectorAll('permalinks-for-eyeson')].map(({ shadowRoot }) => shadowRoot).at(-1);
const options = () => [...(root()?.querySelectorAll<HTMLElement>('li') ?? [])];
const names = () => options().map(({ textContent }) => textContent);
const active = () => root()?.querySelector('li[aria-selected=true]')?.textContent;
const search = () => root()?.querySelector<HTMLElement>('[type=search]') ?? document.body;
const alert = () => root()?.querySelector('[role=alert]')?.textContent;

/** Keeps the background from answering until the function that it returns is called. */
function stopBackground(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  answer = promise;
  return resolve;
}

beforeEach(async () => {
  document.body.replaceChildren();
  write.mockReset();
  [rooms, limits, answer] = [ok([room('1'), room('2')]), [], Promise.resolve()];
  globalThis.permalinksSettings = { ...pageSettings };
  fakeBrowser.runtime.sendMessage = async (message: unknown) => {
    const { type, data } = message as { type: string; data?: { limit?: number } };
    if (type === 'rooms.shared') limits.push(data?.limit);
    await answer;
    return type === 'rooms.shared' ? rooms : ok(type === 'settings.forPage' ? pageSettings : undefined);
  };
  HTMLElement.prototype.showPopover = () => undefined;
  const controller = new AbortController();
  isolateEvents(controller.signal);
  const button = makeButton(
    () => undefined,
    () => undefined,
  );
  document.body.append(button.outer);
  click = {
    button,
    match: 'first',
    signal: controller.signal,
    refresh: () => undefined,
    surface: { root: document.body, fields: () => [] },
  } as unknown as ButtonClick;
  await prepareContent(adapter);
  return () => controller.abort();
});

describe('what was asked for ahead of a click', () => {
  it('is a small part of many rooms, and not asked for twice in a short time', async () => {
    await prepareContent(adapter);
    expect(limits).toEqual([50]);
  });

  it.each(['settings', 'an hour'])('is asked for again after %s', async (what) => {
    if (what === 'settings') globalThis.permalinksSettings = { ...pageSettings };
    else vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    await prepareContent(adapter);
    expect(limits).toEqual([50, 50]);
  });

  it('is shown at once, and the background asked for all', () => {
    stopBackground();
    void openPicker({ click, adapter });
    expect(names()).toEqual(['Room 1', 'Room 2', 'New room “Talk”']);
    expect(limits).toEqual([50, undefined]);
  });

  it('is not shown once the settings are others: another team may be chosen for this account', () => {
    globalThis.permalinksSettings = { ...pageSettings };
    stopBackground();
    void openPicker({ click, adapter });
    expect(names()).toEqual([]);
  });

  it('is not shown after an error', async () => {
    rooms = fail({ kind: 'no-key' });
    await openPicker({ click, adapter });
    expect(root()?.querySelector<HTMLElement>('.list')?.hidden).toBe(true);
    expect(alert()).not.toBe('');
    stopBackground();
    void openPicker({ click, adapter });
    expect(names()).toEqual([]);
  });
});

describe('an old list that is shown', () => {
  let answerNow: () => void;
  let opened: Promise<void>;

  beforeEach(() => {
    answerNow = stopBackground();
    opened = openPicker({ click, adapter });
  });

  const answerWith = async (...now: PublicRoom[]) => {
    rooms = ok(now);
    answerNow();
    await opened;
  };

  it('becomes the present one, and what is the same stays the same element', async () => {
    const [first, second] = options();
    await answerWith(room('1'), room('3'), room('2'));
    expect(names()).toEqual(['Room 1', 'Room 3', 'Room 2', 'New room “Talk”']);
    expect(options()[0]).toBe(first);
    expect(second?.isConnected).toBe(false);
  });

  it('keeps the option that the host has come to', async () => {
    pressKey(search(), 'ArrowDown');
    expect(active()).toBe('Room 2');
    await answerWith(room('3'), room('1'), room('2'));
    expect(active()).toBe('Room 2');
  });

  it('inserts a room as it is now', async () => {
    press(options()[1] ?? document.body);
    expect(write).not.toHaveBeenCalled();
    await answerWith(room('1'), { ...room('2', 'Renamed'), guestLink: `${room('2').guestLink}new` });
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    expect(write.mock.calls[0]?.[0]).toContain('Renamed');
    expect(write.mock.calls[0]?.[0]).toContain('guest=2new');
  });

  it('inserts no room that is gone, and says so', async () => {
    press(options()[1] ?? document.body);
    await answerWith(room('1'));
    await vi.waitFor(() => expect(alert()).toMatch(/can’t find this room/));
    expect(write).not.toHaveBeenCalled();
    expect(names()).toEqual(['Room 1', 'New room “Talk”']);
  });

  it('inserts nothing that was chosen in a dialog that is closed', async () => {
    press(options()[1] ?? document.body);
    pressKey(search(), 'Escape');
    await answerWith(room('1'), room('2'));
    expect(write).not.toHaveBeenCalled();
  });

  it('inserts the first room once, that Enter has chosen', async () => {
    pressKey(search(), 'Enter');
    pressKey(search(), 'Enter');
    await answerWith(room('1'), room('2'));
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    expect(write.mock.calls[0]?.[0]).toContain('Room 1');
  });
});
