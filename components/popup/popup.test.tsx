// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { h } from 'preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { readTables } from '../../lib/shared/database/reader.ts';
import { storeLook } from '../../lib/shared/rooms/last-look.ts';
import { account, aRoom, guest, host, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { loadSnapshot } from '../state/cached-snapshot.ts';
import { roomIndex } from '../state/room-index.ts';
import { openStore } from '../state/store.ts';
import { Popup } from './popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });
vi.mock(import('../../lib/shared/database/reader.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];

beforeEach(() => {
  localStorage.clear();
  asked.mockResolvedValue(ok(undefined));
});

describe('the popup', () => {
  it('leads to the options while there is no key', async () => {
    await showPage(Popup, {});
    expect(await screen.findByRole('button', { name: 'Add API key' })).toBe(document.activeElement);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('teaches how the first room is made', async () => {
    await showPage(Popup, { accounts, status: [{ accountId: account.id, syncedAt: 1 }] });
    expect(await screen.findByText('Create your first room')).toBeTruthy();
  });

  it('does not say that there are no rooms before it knows', async () => {
    await showPage(Popup, { accounts });
    expect(await screen.findByText('Loading your rooms…')).toBeTruthy();
  });

  it('says when it was last checked, and that this is a while ago', async () => {
    const checkedAt = Date.now() - 5 * 60_000;
    await showPage(Popup, { accounts, status: [{ accountId: account.id, checkedAt }] });
    expect(await screen.findByText('Last updated 5 min. ago, may be out of date')).toBeTruthy();
  });

  it('does not call two minutes out of date', async () => {
    const checkedAt = Date.now() - 2 * 60_000 + 1000;
    await showPage(Popup, { accounts, status: [{ accountId: account.id, checkedAt }] });
    expect(await screen.findByText('Updated 1 min. ago')).toBeTruthy();
  });

  it('takes the look of an idle minute for the last one, which the database does not have', async () => {
    onTestFinished(() => fakeBrowser.storage.session.remove('lookedAt'));
    const checkedAt = Date.now() - 50 * 60_000;
    await storeLook(Date.now() - 90_000);
    await showPage(Popup, { accounts, status: [{ accountId: account.id, checkedAt }] });
    expect(await screen.findByText('Updated 1 min. ago')).toBeTruthy();
    await storeLook(Date.now());
    expect(await screen.findByText('Updated just now')).toBeTruthy();
  });

  it('says what is wrong, and tries again', async () => {
    await showPage(Popup, { accounts, status: [{ accountId: account.id, error: { kind: 'offline' } }] });
    await screen.findByText(/^Can’t reach Eyeson\./);
    fireEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Try again' }));
    expect(asked).toHaveBeenCalledWith('rooms.refresh');
  });

  it('has the rooms that it showed last before the database answers, and then those that there are', async () => {
    await showPage(Popup, { accounts, rooms: [aRoom('Board'), aRoom('Support')] });
    await expect.poll(loadSnapshot).toBeDefined();
    cleanup();
    await db.rooms.where({ name: 'Board' }).delete();
    const closed = new AbortController();
    onTestFinished(() => closed.abort());
    render(h(Popup, { store: openStore(closed.signal, roomIndex, { cached: loadSnapshot() }) }));
    const names = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
    expect(names()).toEqual(['Support', 'Board']);
    await expect.poll(names).toEqual(['Support']);
  });

  it('moves no row of its first frame, whatever was used since', async () => {
    const [board, support] = [aRoom('Board'), aRoom('Support')];
    await showPage(Popup, { accounts, rooms: [board, support] });
    await expect.poll(loadSnapshot).toBeDefined();
    cleanup();
    await db.rooms.update(board.id, { usedAt: Date.now(), note: 'used in a mail' });
    const closed = new AbortController();
    onTestFinished(() => closed.abort());
    const store = openStore(closed.signal, roomIndex, { cached: loadSnapshot() });
    render(h(Popup, { store }));
    await expect.poll(() => store.rooms.value.some(({ note }) => note)).toBe(true);
    const names = screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
    expect(names).toEqual(['Support', 'Board']);
  });

  it('says so when the browser refuses the database', async () => {
    await showPage(Popup, {});
    cleanup();
    const refused = vi.mocked(readTables).mockRejectedValue(new Error('refused'));
    onTestFinished(() => void refused.mockReset());
    await showPage(Popup, {});
    expect((await screen.findByRole('alert')).textContent).toContain('Your browser can’t save data.');
  });
});

describe('guests who wait', () => {
  const support = aRoom('Support');

  it.each([
    ['Anna is waiting', [guest('Anna')]],
    ['Anna and 1 other guest are waiting', [guest('Anna'), guest('Ben')]],
    ['Anna and 2 other guests are waiting', [guest('Anna'), guest('Ben'), guest('Carla')]],
    ['Someone is waiting', [guest('')]],
  ])('are told of on top: %s', async (words, people) => {
    await showPage(Popup, { accounts, rooms: [support], presence: [inside(support, people)] });
    const banner = await screen.findByRole('status', { name: `${words} in Support` });
    fireEvent.click(within(banner).getByRole('button', { name: 'Join meeting' }));
    expect(asked).toHaveBeenCalledWith('meeting.open', { roomId: support.id });
  });

  it('wait no longer once a host is in', async () => {
    const presence = [inside(support, [guest('Anna'), host('Maria')])];
    await showPage(Popup, { accounts, rooms: [support], presence });
    expect(await screen.findByText('2 in the meeting')).toBeTruthy();
    expect(screen.queryByRole('status', { name: /waiting/ })).toBeNull();
  });
});

describe('doors that had to close', () => {
  it('are told of with their room and the reason, until the host has read it', async () => {
    const span = { from: 0, until: Date.now() + 60_000, starts: 1 };
    const door = (roomId: string, name: string) => ({ roomId, accountId: account.id, name, ...span });
    const closed = { ...door('gone', 'Weekly sync'), error: { kind: 'gone' } };
    await showPage(Popup, { accounts, doors: [closed, door('open', 'Board')] });
    await screen.findByText(
      /^“Weekly sync” is no longer open to guests. This room has expired or was deleted/,
    );
    expect(screen.queryByText(/Board/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(asked).toHaveBeenCalledWith('door.close', { roomId: 'gone' });
  });
});
