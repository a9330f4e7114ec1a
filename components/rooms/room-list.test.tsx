// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { account, aRoom, host, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const row = (name: string) => screen.findByRole('listitem', { name });
const names = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focused = () => document.activeElement?.getAttribute('aria-label');

let copied: MockInstance<Clipboard['writeText']>;

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

describe('the rooms', () => {
  it('lists the rooms, the most recently used first', async () => {
    await showPage(Popup, { accounts, rooms: [aRoom('Board'), aRoom('Support')] });
    await row('Board');
    expect(names()).toEqual(['Support', 'Board']);
  });

  it('draws only what is seen of very many rooms, and counts them all', async () => {
    await showPage(Popup, { accounts, rooms: Array.from({ length: 1000 }, (_, n) => aRoom(`Room ${n}`)) });
    const first = await row('Room 999');
    await waitFor(() => expect(first.getAttribute('aria-setsize')).toBe('1000'));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
  });

  it('finds rooms as one types', async () => {
    await showPage(Popup, { accounts, rooms: Array.from({ length: 9 }, (_, n) => aRoom(`Room ${n}`)) });
    const search = await screen.findByRole('combobox');
    fireEvent.input(search, { target: { value: '4' } });
    await waitFor(() => expect(names()).toEqual(['Room 4']));
    fireEvent.input(search, { target: { value: 'nothing' } });
    expect(await screen.findByText('No match so far', { exact: false })).toBeTruthy();
    await db.status.put({ accountId: account.id, syncedAt: 1 });
    expect(await screen.findByText('No rooms match “nothing”.')).toBeTruthy();
  });

  it('shows what another search finds from its beginning, and leads Tab there', async () => {
    await showPage(Popup, { accounts, rooms: Array.from({ length: 1000 }, (_, n) => aRoom(`Room ${n}`)) });
    (await row('Room 999')).focus();
    await waitFor(() => {
      press('End');
      expect(focused()).toBe('Room 0');
    });
    const search = screen.getByRole('combobox');
    search.focus();
    fireEvent.input(search, { target: { value: 'room' } });
    await waitFor(() => expect(names()[0]).toBe('Room 999'));
    const led = screen.getAllByRole('listitem').filter(({ tabIndex }) => tabIndex === 0);
    expect(led.map((row) => row.getAttribute('aria-label'))).toEqual(['Room 999']);
    expect(screen.getByRole('list').parentElement?.scrollTop).toBe(0);
  });

  describe('of another search', () => {
    const rooms = Array.from({ length: 9 }, (_, n) => aRoom(`Room ${n}`));
    const searchFor = async (value: string) =>
      fireEvent.input(await screen.findByRole('combobox'), { target: { value } });

    it('are filled into the rows that are there', async () => {
      await showPage(Popup, { accounts, rooms });
      const first = await row('Room 8');
      await searchFor('4');
      expect(await row('Room 4')).toBe(first);
      fireEvent.click(within(first).getByRole('button', { name: 'Copy guest link of “Room 4”' }));
      await waitFor(() => expect(copied).toHaveBeenCalledWith(rooms[4]?.guestLink));
    });

    it('take no press that began on the room before', async () => {
      await showPage(Popup, { accounts, rooms });
      const first = await row('Room 8');
      const [words, button] = [first.firstElementChild, within(first).getAllByRole('button')[0]];
      if (!words || !button) throw new Error('A row has words and buttons');
      fireEvent.mouseDown(first);
      await searchFor('4');
      expect(await row('Room 4')).toBe(first);
      fireEvent.click(words, { detail: 1 });
      fireEvent.click(button, { detail: 1 });
      expect(copied).not.toHaveBeenCalled();
      fireEvent.mouseDown(first);
      fireEvent.click(words, { detail: 1 });
      await waitFor(() => expect(copied).toHaveBeenCalledWith(rooms[4]?.guestLink));
    });

    it('do not get the menu of the rooms before', async () => {
      await showPage(Popup, { accounts, rooms });
      fireEvent.click(within(await row('Room 8')).getByRole('button', { name: /^More actions/ }));
      await screen.findByRole('menu');
      await searchFor('4');
      await row('Room 4');
      expect(screen.queryByRole('menu')).toBeNull();
    });
  });

  it('shows a name as text, whatever is in it', async () => {
    await showPage(Popup, { accounts, rooms: [aRoom('<img src=x onerror=alert(1)>')] });
    expect((await row('<img src=x onerror=alert(1)>')).querySelector('img')).toBeNull();
  });
});

describe('a room in the list', () => {
  const board = aRoom('Board');
  const support = aRoom('Support');
  const rooms = [board, support];

  it('copies its guest link', async () => {
    await showPage(Popup, { accounts, rooms });
    fireEvent.click(within(await row('Board')).getByRole('button', { name: 'Copy guest link of “Board”' }));
    await screen.findByText('Guest link copied');
    expect(copied).toHaveBeenCalledWith(board.guestLink);
    expect(asked).toHaveBeenCalledWith('room.used', { roomId: board.id });
  });

  it('starts its meeting', async () => {
    await showPage(Popup, { accounts, rooms });
    fireEvent.click(within(await row('Board')).getByRole('button', { name: 'Start “Board”' }));
    expect(asked).toHaveBeenCalledWith('meeting.open', { roomId: board.id });
  });

  it('joins the meeting that runs', async () => {
    await showPage(Popup, { accounts, rooms, presence: [inside(board, [host('Maria')])] });
    expect(within(await row('Board')).getByRole('button', { name: 'Join “Board”' })).toBeTruthy();
  });

  it('is deleted from its menu, and the focus goes to its neighbour', async () => {
    await showPage(Popup, { accounts, rooms });
    fireEvent.click(within(await row('Support')).getByRole('button', { name: /^More actions/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(asked).toHaveBeenCalledWith('rooms.delete', { roomIds: [support.id] });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Board'));
  });

  it.each([
    ['was not meant, leads back to its menu', 'Cancel', 'More actions for “Support”'],
    ['is meant, leads to its neighbour', 'Delete', 'Board'],
  ])('whose Delete asks first and %s', async (_, answer, goal) => {
    await showPage(Popup, { accounts, rooms, presence: [inside(support, [host('Maria')])] });
    const more = within(await row('Support')).getByRole('button', { name: /^More actions/ });
    more.focus();
    fireEvent.click(more);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete “Support”?' }));
    const button = dialog.getByRole('button', { name: answer });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(focused()).toBe(goal));
    expect(document.activeElement === more).toBe(answer === 'Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is hidden while its Delete can be undone, also by a popup opened later', async () => {
    await showPage(Popup, { accounts, rooms: [board, { ...support, deleteAt: Date.now() + 8000 }] });
    await row('Board');
    expect(names()).toEqual(['Board']);
    await screen.findByText('“Support” deleted');
    fireEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Undo' }));
    expect(asked).toHaveBeenCalledWith('rooms.restore', { roomIds: [support.id] });
  });
});

describe('the keyboard', () => {
  const rooms = Array.from({ length: 9 }, (_, n) => aRoom(`Room ${n}`));

  it('leads from the field into the list and along it, and starts and copies there', async () => {
    await showPage(Popup, { accounts, rooms });
    await row('Room 8');
    expect(focused()).toBe('Find or create a room');
    press('ArrowDown');
    expect(focused()).toBe('Room 8');
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe('Room 7'));
    press('Enter', { ctrlKey: true });
    expect(asked).toHaveBeenCalledWith('meeting.open', { roomId: rooms[7]?.id });
    for (const key of ['Enter', 'c']) {
      copied.mockClear();
      press(key);
      await waitFor(() => expect(copied).toHaveBeenCalledWith(rooms[7]?.guestLink));
    }
    press('/');
    expect(focused()).toBe('Find or create a room');
  });

  it('leads back to the row from one of its buttons', async () => {
    await showPage(Popup, { accounts, rooms });
    within(await row('Room 8'))
      .getByRole('button', { name: 'Start “Room 8”' })
      .focus();
    press('Home');
    expect(focused()).toBe('Room 8');
  });

  it('opens one row to Tab at a time', async () => {
    await showPage(Popup, { accounts, rooms });
    await row('Room 8');
    expect(screen.getAllByRole('listitem').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const buttons = within(screen.getByRole('list')).getAllByRole('button');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(3);
  });

  it('opens the menu on its first item, and Escape leads back', async () => {
    await showPage(Popup, { accounts, rooms });
    const button = within(await row('Room 8')).getByRole('button', { name: /^More actions/ });
    fireEvent.click(button);
    const item = await screen.findByRole('menuitem', { name: 'Edit…' });
    expect(document.activeElement).toBe(item);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
  });

  it('empties the search by Escape before the popup closes', async () => {
    await showPage(Popup, { accounts, rooms });
    const search = await screen.findByRole('combobox');
    fireEvent.input(search, { target: { value: '4' } });
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(names()).toHaveLength(9));
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(true);
  });
});
