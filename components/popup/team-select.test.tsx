// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from './popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const sales = { ...account, id: 'sales', team: 'Sales', addedAt: 1 };
const rooms = [aRoom('Ours'), { ...aRoom('Theirs'), accountId: 'sales' }];
const descriptionOf = (row: HTMLElement) =>
  document.getElementById(row.getAttribute('aria-describedby') ?? '')?.textContent;
const names = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockResolvedValue(ok(undefined));
});

describe('with several teams the popup', () => {
  it('shows the rooms of all, and whose each is', async () => {
    await showPage(Popup, { accounts: [account, sales], rooms });
    const theirs = await screen.findByRole('listitem', { name: 'Theirs' });
    expect(descriptionOf(theirs)).toContain('Sales');
    expect(within(theirs).getByTitle('Sales').textContent).toBe('');
    expect(names()).toEqual(['Theirs', 'Ours']);
  });

  it('shows one team alone when it is chosen, and says where a new room will be', async () => {
    const choices = [{ name: 'team', accountId: 'sales' }];
    await showPage(Popup, { accounts: [account, sales], rooms, choices });
    await screen.findByRole('listitem', { name: 'Theirs' });
    expect(names()).toEqual(['Theirs']);
    expect(screen.getByRole('combobox', { name: 'Team' })).toHaveProperty('value', 'sales');
    expect(screen.getByRole('button', { name: 'Create room' }).title).toBe('New room in Sales');
  });

  it('leaves the way back from a team without rooms', async () => {
    const choices = [{ name: 'team', accountId: 'sales' }];
    await showPage(Popup, { accounts: [account, sales], rooms: rooms.slice(0, 1), choices });
    const choice = await screen.findByRole('combobox', { name: 'Team' });
    fireEvent.change(choice, { target: { value: '' } });
    await waitFor(() => expect(asked).toHaveBeenCalledWith('team.choose', {}));
  });

  it('names the team that something is wrong with', async () => {
    const status = [{ accountId: 'sales', error: { kind: 'bad-key' } }];
    await showPage(Popup, { accounts: [account, sales], rooms, status });
    expect(await screen.findByText(/^Sales: Eyeson rejected this API key/)).toBeTruthy();
  });
});

it('with one team the popup speaks of none', async () => {
  await showPage(Popup, { accounts: [account], rooms: rooms.slice(0, 1) });
  await screen.findByRole('listitem', { name: 'Ours' });
  expect(screen.queryByRole('combobox', { name: 'Team' })).toBeNull();
});
