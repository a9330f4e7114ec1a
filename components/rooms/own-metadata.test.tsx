// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { orderPins } from '../../lib/background/rooms/metadata.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const row = (name: string) => screen.findByRole('listitem', { name });
const names = () => screen.getAllByRole('listitem').map((each) => each.getAttribute('aria-label'));
const focused = () => document.activeElement?.getAttribute('aria-label');
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

async function focus(name: string): Promise<void> {
  const there = await row(name);
  there.focus();
  await waitFor(() => expect(there.tabIndex).toBe(0));
}

async function choose(room: string, action: string): Promise<void> {
  fireEvent.click(within(await row(room)).getByRole('button', { name: /^More actions/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: action }));
}

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
});

describe('a note and a colour', () => {
  const board = aRoom('Board', { note: 'Ask for the minutes', colour: 'red' });

  it('are told in words with the room, and leave its name alone', async () => {
    await showPage(Popup, { accounts, rooms: [board, aRoom('Support')] });
    const marked = await row('Board');
    const described = document.querySelector(`#${marked.getAttribute('aria-describedby')}`);
    expect(described?.textContent).toBe('Ask for the minutes\nRed');
    expect(within(marked).getByText('Board').title).toBe('Board\nAsk for the minutes\nRed');
    expect((await row('Support')).hasAttribute('aria-describedby')).toBe(false);
  });

  it('are found: the note by the search', async () => {
    const others = Array.from({ length: 9 }, (_, n) => aRoom(`Room ${n}`));
    await showPage(Popup, { accounts, rooms: [board, ...others] });
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'minutes' } });
    await waitFor(() => expect(names()).toEqual(['Board']));
  });

  it('are changed in a dialog, and taken away there', async () => {
    await showPage(Popup, { accounts, rooms: [board] });
    await choose('Board', 'Note and colour…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Note and colour of “Board”' }));
    const note = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(note.value).toBe('Ask for the minutes');
    fireEvent.input(note, { target: { value: '  ' } });
    fireEvent.click(dialog.getByRole('radio', { name: 'Green' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith('room.updateMetadata', {
        roomId: board.id,
        marks: { note: null, colour: 'green' },
      }),
    );
  });
});

describe('pinned rooms', () => {
  const pinned = ['A', 'B', 'C'].map((name, index) => aRoom(name, { pin: index + 1 }));
  const [a, b, c] = pinned;
  const rooms = [...pinned, aRoom('Free')];

  beforeEach(() => {
    asked.mockImplementation(async (...[type, data]) => {
      if (type === 'pins.order' && data && 'roomIds' in data) await orderPins(data.roomIds);
      return ok(undefined);
    });
  });

  it('are moved by Alt and an arrow, and the focus goes with them', async () => {
    await showPage(Popup, { accounts, rooms });
    await focus('B');
    press('ArrowUp', { altKey: true });
    await waitFor(() => expect(names()).toEqual(['B', 'A', 'C', 'Free']));
    expect(asked).toHaveBeenCalledWith('pins.order', { roomIds: [b?.id, a?.id, c?.id] });
    expect(focused()).toBe('B');
    expect(screen.getByRole('status').textContent).toContain('“B” is now number 1 of 3.');
    press('ArrowDown', { altKey: true });
    await waitFor(() => expect(names()).toEqual(['A', 'B', 'C', 'Free']));
    expect(focused()).toBe('B');
  });

  it.each([
    ['A', 'ArrowUp'],
    ['C', 'ArrowDown'],
    ['Free', 'ArrowUp'],
  ])('%s stays where it is with Alt+%s', async (name, key) => {
    await showPage(Popup, { accounts, rooms });
    await focus(name);
    press(key, { altKey: true });
    expect(asked).not.toHaveBeenCalled();
    expect(focused()).toBe(name);
  });

  it.each([
    ['A', ['Move down']],
    ['B', ['Move up', 'Move down']],
    ['C', ['Move up']],
    ['Free', []],
  ])('%s offers %j in its menu', async (name, offered) => {
    await showPage(Popup, { accounts, rooms });
    fireEvent.click(within(await row(name)).getByRole('button', { name: /^More actions/ }));
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items.filter((item) => item.startsWith('Move'))).toEqual(offered);
  });

  it('are moved from the menu', async () => {
    await showPage(Popup, { accounts, rooms });
    await choose('C', 'Move up');
    await waitFor(() => expect(names()).toEqual(['A', 'C', 'B', 'Free']));
    expect((await db.rooms.get(c?.id ?? ''))?.pin).toBe(2);
  });
});
