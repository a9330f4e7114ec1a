// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeMissed, restoreMissed } from '../../lib/background/presence/store.ts';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from './popup.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const sales = { ...account, id: 'sales', team: 'Sales', addedAt: 1 };
const board = aRoom('Board');
const came = new Date().setHours(14, 2, 0, 0);
const visit = (name: string, minutes: number, more = {}) => ({
  id: name,
  roomId: board.id,
  accountId: account.id,
  name,
  came,
  left: came + minutes * 60_000,
  ...more,
});
const missed = [visit('Carla', 6), visit('Dora', 9, { accountId: 'sales', roomId: 'gone' })];
const lines = () =>
  within(screen.getByRole('region', { name: 'Missed guests' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll(/\s/g, ' '));

const open = async (count: string) =>
  fireEvent.click(await screen.findByRole('button', { name: count, expanded: false }));

beforeEach(() => {
  asked.mockImplementation(async (...[type, data]) => {
    if (type === 'missed.remove' && data && 'ids' in data) await removeMissed(data.ids);
    if (type === 'missed.restore' && data && 'guests' in data) await restoreMissed(data.guests);
    return ok(undefined);
  });
});

describe('missed guests', () => {
  it('are a number, and a list when it is opened: who, where, when and for how long', async () => {
    await showPage(Popup, { accounts: [account], rooms: [board], missed });
    await open('2 missed guests');
    await waitFor(() =>
      expect(lines()).toEqual([
        'Dora · deleted room2:02 PM, stayed 9 min',
        'Carla · Board2:02 PM, stayed 6 min',
      ]),
    );
  });

  it('are those of the team that is chosen', async () => {
    const choices = [{ name: 'team', accountId: 'sales' }];
    await showPage(Popup, { accounts: [account, sales], rooms: [board], missed, choices });
    await open('1 missed guest');
    await waitFor(() => expect(lines()).toEqual([expect.stringContaining('Dora')]));
  });

  it.each([
    ['one', 'Remove Carla from missed guests', ['Dora'], '1 missed guest removed'],
    ['all', 'Clear all', [], '2 missed guests removed'],
  ])('are removed, %s at once, and brought back', async (_, button, left, words) => {
    // Those of a team that is gone are not brought back.
    await showPage(Popup, { accounts: [account, sales], rooms: [board], missed });
    await open('2 missed guests');
    fireEvent.click(await screen.findByRole('button', { name: button }));
    await screen.findByText(words);
    await waitFor(() => {
      const names = screen.queryByRole('region', { name: 'Missed guests' }) ? lines() : [];
      expect(names.map((line) => line.split(' ')[0])).toEqual(left);
      expect(screen.queryByRole('button', { name: '2 missed guests' })).toBeNull();
    });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: '2 missed guests' });
  });

  it('that cannot be removed stay, with the reason and another try', async () => {
    await showPage(Popup, { accounts: [account], rooms: [board], missed });
    await open('2 missed guests');
    const clear = await screen.findByRole('button', { name: 'Clear all' });
    asked.mockResolvedValueOnce(fail({ kind: 'storage' }));
    fireEvent.click(clear);
    await screen.findByText(/Your browser can’t save data/);
    expect(lines()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('2 missed guests removed');
  });

  it('get an apology that is copied at the second try, where the browser refuses the first', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    document.execCommand = () => false;
    await showPage(Popup, { accounts: [account], rooms: [board], missed });
    await open('2 missed guests');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy apology message for Carla' }));
    await screen.findByText(/Your browser blocked copying/);
    copied.mockResolvedValueOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Copied');
    expect(copied).toHaveBeenLastCalledWith(expect.stringContaining('Sorry I missed you, Carla.'));
    expect(copied).toHaveBeenLastCalledWith(expect.stringContaining(board.guestLink));
  });
});
