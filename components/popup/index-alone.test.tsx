// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { readTables } from '../../lib/shared/database/reader.ts';
import { ok } from '../../lib/shared/errors/errors.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPopup } from '../../tests/support/show-page.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });
vi.mock(import('../../lib/shared/database/reader.ts'), { spy: true });

let copied: MockInstance<Clipboard['writeText']>;

beforeEach(() => {
  vi.mocked(sendMessage).mockResolvedValue(ok(undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

describe('a room that the popup knows by its index alone', () => {
  const old = aRoom('Old board', { note: 'second floor', expiresAt: '2020-01-01T00:00:00Z' });
  const rooms = [old, ...Array.from({ length: 80 }, (_, n) => aRoom(`Room ${n}`))];

  async function find(query: string): Promise<HTMLElement> {
    await showPopup({ accounts: [account], rooms });
    const field = await screen.findByRole('combobox', { name: 'Find or create a room' });
    fireEvent.input(field, { target: { value: query } });
    return screen.findByRole('listitem', { name: 'Old board' });
  }

  const press = async (name: RegExp) =>
    fireEvent.click(within(await find('old')).getByRole('button', { name }));

  it('is found by its note', async () => {
    expect(await find('second')).toBeTruthy();
  });

  it('has its guest link copied', async () => {
    await press(/^Copy guest link/);
    await expect.poll(() => copied.mock.calls).toEqual([[old.guestLink]]);
  });

  it('has its whole menu', async () => {
    await press(/^More actions/);
    expect(await screen.findByRole('menuitem', { name: 'Show QR code…' })).toBeTruthy();
  });

  it('has its dialogs', async () => {
    await press(/^Remove expiry/);
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });
});

describe('rooms beyond the first ones', () => {
  const rooms = Array.from({ length: 80 }, (_, n) => aRoom(`Room ${n}`));
  const first = () => screen.findByRole('listitem', { name: 'Room 79' });
  const press = (key: string, more = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  const isIndexRead = () =>
    vi.mocked(readTables).mock.calls.some(([tables]) => (tables as string[]).includes('roomIndex'));

  async function show(more: { rooms?: object[] } = {}): Promise<void> {
    vi.mocked(readTables).mockClear();
    await showPopup({ accounts: [account], rooms, ...more });
  }

  it('are counted, and not read before they are needed', async () => {
    await show();
    expect((await first()).getAttribute('aria-setsize')).toBe('80');
    expect(screen.getByRole('list', { name: 'Rooms' }).style.height).toContain('80');
    expect(isIndexRead()).toBe(false);
  });

  it('are not counted where they are of another team, or are being deleted', async () => {
    const others = [aRoom('Sales', { accountId: 'sales' }), aRoom('Going', { deleteAt: 1 })];
    await showPopup({
      accounts: [account, { ...account, id: 'sales' }],
      choices: [{ name: 'team', accountId: account.id }],
      rooms: [...rooms, ...others],
    });
    expect((await first()).getAttribute('aria-setsize')).toBe('80');
  });

  it('are read when the host goes to the last one, which has the focus then', async () => {
    await show();
    (await first()).focus();
    press('End');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Room 0'));
    press('Home');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Room 79'));
  });

  it('are read when the host scrolls to them', async () => {
    await show();
    const scroller = (await first()).closest('ul')?.parentElement;
    if (scroller) scroller.scrollTop = 36 * 60;
    fireEvent.scroll(scroller ?? document.body);
    expect(await screen.findByRole('listitem', { name: 'Room 15' })).toBeTruthy();
  });

  it('keep their places when others of their pins are moved', async () => {
    const pins = Array.from({ length: 80 }, (_, n) => aRoom(`Pin ${n}`, { pin: n }));
    await show({ rooms: pins });
    (await screen.findByRole('listitem', { name: 'Pin 0' })).focus();
    press('ArrowDown', { altKey: true });
    expect(await screen.findByText(/2 of 80/)).toBeTruthy();
  });

  it('are known before another of the same name is made', async () => {
    await show();
    const field = await screen.findByRole('combobox', { name: 'Find or create a room' });
    fireEvent.input(field, { target: { value: 'Room 0' } });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(await screen.findByRole('alertdialog')).toBeTruthy();
    expect(sendMessage).not.toHaveBeenCalledWith('room.create', expect.anything());
  });
});
