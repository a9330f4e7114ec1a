// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { actOnEverything } from '../../../tests/support/e2e/scripted-actions.ts';
import { pageSettings } from '../../../tests/support/samples.ts';
import { actAs, press, pressKey } from '../../../tests/support/user-events.ts';
import { phrase } from '../../shared/i18n/translate.ts';
import { fail, ok } from '../../shared/errors/errors.ts';
import type { Result } from '../../shared/errors/errors.ts';
import type { ButtonClick, SiteAdapter } from '../adapter.ts';
import { makeButton } from '../injector/button.ts';
import { isolateEvents } from '../injector/event-shield.ts';
import { createLinkRow } from '../link-row/link-row.ts';
import { openMenu } from './menu.ts';
import { openPicker } from './picker.ts';

const room = {
  id: '1',
  name: 'Weekly sync',
  guestLink: 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBo',
};
const expiry = new Date(0);
const acted = vi.fn<(what: string) => void>();
const write = vi.fn<(text: string) => void>();
let rooms: Result<unknown>;
let controller: AbortController;
let click: ButtonClick;

const adapter = {
  text: 'mail',
  title: () => 'Talk',
  expiry: () => expiry,
  focusBack: () => acted('closed'),
  write: (_: ButtonClick, { text }: { text: string }) => (write(text), 'written'),
} as unknown as SiteAdapter;

const control = (selector: string): HTMLElement => {
  const roots = [...document.querySelectorAll('permalinks-for-eyeson')].map(({ shadowRoot }) => shadowRoot);
  const found = roots.map((root) => root?.querySelector<HTMLElement>(selector)).find(Boolean);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Writes into a field as the user does: the value first, then the event. */
function type(value: string): void {
  const search = control('[type=search]') as HTMLInputElement;
  search.value = value;
  actAs(search, new InputEvent('input', { bubbles: true, composed: true }));
}

beforeEach(() => {
  document.body.replaceChildren();
  acted.mockReset();
  write.mockReset();
  rooms = ok([room]);
  controller = new AbortController();
  fakeBrowser.runtime.sendMessage = async (message: unknown) => {
    const { type } = message as { type: string };
    if (type === 'settings.forPage') return ok(pageSettings);
    if (type === 'rooms.shared') return rooms;
    acted(type);
    return ok(room);
  };
  HTMLElement.prototype.showPopover = () => undefined;
  isolateEvents(controller.signal);
  const button = makeButton(
    () => acted('opened'),
    () => undefined,
  );
  document.body.append(button.outer);
  click = {
    button,
    match: 'first',
    signal: controller.signal,
    surface: { root: document.body, fields: () => [] },
  } as unknown as ButtonClick;
  return () => controller.abort();
});

describe.each(['cell', 'row', 'corner'])('the button as a %s', (look) => {
  it('is pressed by the user alone', () => {
    click.button.outer.setAttribute('look', look);
    actOnEverything();
    expect(acted).not.toHaveBeenCalled();
    press(control('button'));
    pressKey(control('button'), 'Enter');
    expect(acted.mock.calls).toEqual([['opened'], ['opened']]);
  });
});

describe('a row with a link', () => {
  it.each(['start', 'copy', 'remove'])('is pressed by the user alone: %s', async (value) => {
    const pressed = vi.fn<(what: string) => void>();
    const row = makeButton(pressed, () => undefined);
    const field = Object.assign(document.createElement('p'), { textContent: room.guestLink });
    const surface = { root: field, fields: () => [field], anchors: () => [] };
    fakeBrowser.runtime.sendMessage = async () =>
      ok({ room, name: phrase('Weekly sync'), label: phrase('Eyeson link'), joins: false });
    createLinkRow(surface, row, controller.signal).refresh(false);
    await vi.waitFor(() => expect(row.inner.getAttribute('aria-label')).toBe('Eyeson link'));
    document.body.replaceChildren(row.outer);
    actOnEverything();
    expect(pressed).not.toHaveBeenCalled();
    press(control(`[value=${value}]`));
    expect(pressed.mock.calls).toEqual([[value]]);
  });
});

describe('the picker', () => {
  const chosen = async () => {
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    return acted.mock.calls.flat();
  };

  beforeEach(() => openPicker({ click, adapter }));

  it('does nothing for a script, whatever it does to each part', async () => {
    const before = control('ul').innerHTML;
    actOnEverything();
    await Promise.resolve();
    expect([acted.mock.calls, write.mock.calls]).toEqual([[], []]);
    expect(control('ul').innerHTML).toBe(before);
    expect((control('[type=checkbox]') as HTMLInputElement).checked).toBe(false);
  });

  it('inserts the room that the user presses', async () => {
    press(control('li'));
    expect(await chosen()).toEqual(['room.used']);
  });

  it('inserts the room that the user has found and entered', async () => {
    type('week');
    pressKey(control('[type=search]'), 'Enter');
    expect(await chosen()).toEqual(['room.used']);
  });

  it('makes the room that the user presses', async () => {
    press(control('li.new'));
    expect(await chosen()).toEqual(['room.create', 'room.used']);
  });

  it('closes by the user’s Escape', () => {
    pressKey(control('[type=search]'), 'Escape');
    expect(acted.mock.calls).toEqual([['closed']]);
  });

  it('closes by the user’s press outside, not by one that a script dispatches', () => {
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(control('ul')).toBeTruthy();
    actAs(document.body, new PointerEvent('pointerdown', { bubbles: true }));
    expect(() => control('ul')).toThrow('no ul');
  });
});

it('the button for the settings is pressed by the user alone', async () => {
  rooms = fail({ kind: 'no-key' });
  await openPicker({ click, adapter });
  actOnEverything();
  expect(acted).not.toHaveBeenCalled();
  press(control('button.main'));
  expect(acted.mock.calls).toEqual([['options.open']]);
});

it.each(['Start meeting', 'Copy guest link', 'Change room…', 'Remove link'])(
  'the menu’s “%s” is pressed by the user alone',
  (label) => {
    openMenu(click, 'Weekly sync', [[label, () => acted(label)]], () => acted('closed'));
    actOnEverything();
    expect(acted).not.toHaveBeenCalled();
    press(control('.actions button'));
    expect(acted.mock.calls).toEqual([[label]]);
  },
);

it('a key that was held while the menu opened does not press its first button', () => {
  openMenu(click, 'Weekly sync', [['Start meeting', () => acted('joined')]], () => acted('closed'));
  pressKey(control('.actions button'), 'Enter', { repeat: true });
  expect(acted).not.toHaveBeenCalled();
});
