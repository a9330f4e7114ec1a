// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';
import { type PublicRoom } from '../../lib/shared/messaging/protocol.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from './popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];

let copied: MockInstance<Clipboard['writeText']>;

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

const create = () => fireEvent.click(screen.getByRole('button', { name: 'Create room' }));

async function typeName(name: string) {
  const field = await screen.findByRole('combobox', { name: 'Find or create a room' });
  fireEvent.input(field, { target: { value: name } });
  return field;
}

describe('making a room', () => {
  it('takes an Enter that comes right after the answer for the second of two', async () => {
    asked.mockResolvedValue(ok(aRoom('Interview')));
    await showPage(Popup, { accounts });
    await typeName('Interview');
    create();
    await screen.findByText('Guest link copied');
    create();
    expect(asked).toHaveBeenCalledOnce();
  });

  it('asks once for two Enters, and copies the guest link', async () => {
    const made = aRoom('Interview');
    asked.mockResolvedValue(ok(made));
    await showPage(Popup, { accounts });
    const field = await typeName(' Interview ');
    create();
    create();
    await screen.findByText('Guest link copied');
    expect(asked).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledWith('room.create', { id: expect.any(String), name: 'Interview' });
    expect(copied).toHaveBeenCalledWith(made.guestLink);
    expect(field).toHaveProperty('value', '');
  });

  it('names a room after the day that was given no name', async () => {
    await showPage(Popup, { accounts });
    asked.mockResolvedValue(ok(aRoom('')));
    await typeName('  ');
    create();
    const name = expect.stringMatching(/^Meeting, \w+ \d+, \d{4}$/);
    await waitFor(() => expect(asked).toHaveBeenCalledWith('room.create', { id: expect.any(String), name }));
  });

  it('keeps what was typed when it fails, and tries the same again', async () => {
    await showPage(Popup, { accounts });
    asked.mockResolvedValue(fail({ kind: 'timeout' }));
    const field = await typeName('Interview');
    create();
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(field).toHaveProperty('value', 'Interview');
    asked.mockResolvedValue(ok(aRoom('Interview')));
    fireEvent.click(again);
    await screen.findByText('Guest link copied');
    const [first, second] = asked.mock.calls.map(([, data]) => data);
    expect(second).toEqual(first);
  });

  it('is another room under another name', async () => {
    await showPage(Popup, { accounts });
    asked.mockResolvedValue(fail({ kind: 'offline' }));
    await typeName('Interview');
    create();
    await screen.findByRole('button', { name: 'Try again' });
    await typeName('Board');
    create();
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    const [first, second] = asked.mock.calls.map(([, data]) => data);
    expect(second).not.toMatchObject({ id: (first as { id: string }).id });
  });

  it('does not take away what is being typed meanwhile', async () => {
    await showPage(Popup, { accounts });
    const { promise, resolve } = Promise.withResolvers<Result<PublicRoom>>();
    asked.mockReturnValue(promise);
    const field = await typeName('Interview');
    create();
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await typeName('Board');
    resolve(ok(aRoom('Interview')));
    await screen.findByText('Guest link copied');
    expect(field).toHaveProperty('value', 'Board');
  });

  it('shows the link where the browser refuses to copy', async () => {
    copied.mockRejectedValue(new Error('refused'));
    document.execCommand = () => false;
    const made = aRoom('Interview');
    await showPage(Popup, { accounts });
    asked.mockResolvedValue(ok(made));
    await typeName('Interview');
    create();
    expect(await screen.findByRole('textbox', { name: 'Guest link' })).toHaveProperty(
      'value',
      made.guestLink,
    );
  });
});

describe('a preset', () => {
  const webinar = { id: 'w', name: 'Webinar', roomName: 'Webinar of {date}', days: 0, options: {} };

  beforeEach(async () => {
    fakeBrowser.reset();
    await settings.presets.setValue([webinar]);
    asked.mockResolvedValue(ok(aRoom('Made')));
  });

  it.each([
    ['the name that was typed', 'Launch', 'Launch'],
    ['its own name for rooms', '', expect.stringMatching(/^Webinar of \w+ \d+, \d{4}$/)],
  ])('is chosen in place of Enter, and makes one room with %s', async (_, typed, name) => {
    await showPage(Popup, { accounts });
    await typeName(typed);
    fireEvent.click(await screen.findByRole('button', { name: 'Create with a preset' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Webinar' }));
    await screen.findByText('Guest link copied');
    const wish = { id: expect.any(String), name, preset: 'w' };
    expect(asked.mock.calls.filter(([about]) => about === 'room.create')).toEqual([['room.create', wish]]);
  });

  it('is nothing to choose before there is one', async () => {
    await showPage(Popup, { accounts });
    expect(await screen.findByRole('button', { name: 'Create with a preset' })).toBeTruthy();
    await settings.presets.setValue([]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Create with a preset' })).toBeNull());
  });
});

describe('the one field', () => {
  const rooms = ['Coffee', 'Board', 'Support'].map((name) => aRoom(name));
  const [coffee, board, support] = rooms;
  const press = (field: HTMLElement, more = {}) => fireEvent.keyDown(field, { key: 'Enter', ...more });
  const created = () => asked.mock.calls.filter(([about]) => about === 'room.create');

  it('copies the guest link of the first room that it finds with Enter', async () => {
    await showPage(Popup, { accounts, rooms });
    press(await typeName('o'));
    await screen.findByText('Guest link copied');
    expect(copied).toHaveBeenCalledWith(support?.guestLink);
    expect(created()).toEqual([]);
  });

  // A room that is due comes first, so a host who is late needs no name.
  it('copies the guest link of the top room with Enter when nothing is typed', async () => {
    const plans = [{ id: '1', roomId: board?.id, accountId: account.id, at: Date.now() + 60_000 }];
    await showPage(Popup, { accounts, rooms, plans });
    press(await typeName(''));
    await screen.findByText('Guest link copied');
    expect(copied).toHaveBeenCalledWith(board?.guestLink);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('starts it with %j and Enter', async (keys) => {
    await showPage(Popup, { accounts, rooms });
    press(await typeName('coff'), keys);
    await waitFor(() => expect(asked).toHaveBeenCalledWith('meeting.open', { roomId: coffee?.id }));
  });

  it.each([
    ['Enter, where nothing is found', 'Interview', {}],
    ['Shift and Enter, whatever is found', 'Boar', { shiftKey: true }],
  ])('creates a room with %s', async (_, name, keys) => {
    asked.mockResolvedValue(ok(aRoom(name)));
    await showPage(Popup, { accounts, rooms });
    press(await typeName(name), keys);
    await screen.findByText('Guest link copied');
    expect(created()).toEqual([['room.create', { id: expect.any(String), name }]]);
  });

  it('creates a room by the last row, which names it', async () => {
    asked.mockResolvedValue(ok(aRoom('Boar')));
    await showPage(Popup, { accounts, rooms });
    const field = await typeName('Boar');
    await screen.findByRole('listitem', { name: 'Board' });
    fireEvent.click(await screen.findByRole('button', { name: 'Create “Boar”' }));
    await waitFor(() => expect(created()).toHaveLength(1));
    expect(document.activeElement).toBe(field);
  });

  it('has no such row where a room has exactly this name', async () => {
    await showPage(Popup, { accounts, rooms });
    await typeName(' Board ');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /^Create “/ })).toBeNull();
  });

  it.each([
    ['copies its link', 'Copy its link', 0],
    ['creates another', 'Create another', 1],
  ])('asks before it creates a second room of a name, and %s', async (_, answer, times) => {
    asked.mockResolvedValue(ok(aRoom('Board')));
    await showPage(Popup, { accounts, rooms });
    const field = await typeName('Board');
    press(field, { shiftKey: true });
    const button = within(
      await screen.findByRole('alertdialog', { name: 'There is a “Board” already.' }),
    ).getByRole('button', { name: answer });
    expect(created()).toEqual([]);
    fireEvent.click(button);
    await screen.findByText('Guest link copied');
    expect(created()).toHaveLength(times);
    expect(copied.mock.calls.length).toBe(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('creates nothing where the host thinks better of it', async () => {
    await showPage(Popup, { accounts, rooms });
    await typeName('Board');
    create();
    fireEvent.keyDown(await screen.findByRole('alertdialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(created()).toEqual([]);
    expect(copied).not.toHaveBeenCalled();
  });
});
