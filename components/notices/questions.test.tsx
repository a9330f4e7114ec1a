// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { account, aRoom, guest, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const kept = aRoom('Weekly');
const twin = aRoom('Weekly');
const rooms = [kept, twin];
const twins = [{ roomId: twin.id, keptId: kept.id, accountId: account.id }];
const rows = async () => {
  const words = await screen.findByText('may have been created twice', { exact: false });
  return within(words.closest('output') ?? document.body).getAllByRole('listitem');
};

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
});

it('shows the guest links of both, and no host link', async () => {
  await showPage(Popup, { accounts, rooms, twins });
  const links = (await rows()).map((row) => within(row).getByRole('textbox', { name: 'Guest link' }));
  expect(links.map((link) => (link as HTMLInputElement).value)).toEqual([kept.guestLink, twin.guestLink]);
  expect(document.body.innerHTML).not.toContain(String(kept.hostLink));
});

it.each([
  ['the first', 0, kept],
  ['the second', 1, twin],
])('deletes %s by the ordinary Delete', async (_, index, room) => {
  await showPage(Popup, { accounts, rooms, twins });
  const row = (await rows())[index] ?? document.body;
  fireEvent.click(within(row).getByRole('button', { name: 'Delete this one' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith('rooms.delete', { roomIds: [room.id] }));
});

it('asks first where the meeting runs', async () => {
  await showPage(Popup, { accounts, rooms, twins, presence: [inside(twin, [guest('Anna')])] });
  const row = (await rows())[1] ?? document.body;
  fireEvent.click(within(row).getByRole('button', { name: 'Delete this one' }));
  expect(await screen.findByRole('dialog', { name: 'Delete “Weekly”?' })).toBeTruthy();
});

it('asks no more once both are right', async () => {
  await showPage(Popup, { accounts, rooms, twins });
  await rows();
  fireEvent.click(screen.getByRole('button', { name: 'Keep both' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith('twin.dismiss', { roomId: twin.id }));
});

it.each([
  ['one is being deleted', [kept, { ...twin, deleteAt: Date.now() + 8_000 }], twins],
  ['one is gone', [kept], twins],
  ['the host has said that both are right', rooms, twins.map((pair) => ({ ...pair, dismissed: true }))],
])('says nothing if %s', async (_, stored, pairs) => {
  await showPage(Popup, { accounts, rooms: stored, twins: pairs });
  await screen.findByRole('list', { name: 'Rooms' });
  expect(screen.queryByText('may have been created twice', { exact: false })).toBeNull();
});

it.each([
  ['Confirm and show them', true],
  ['Keep them hidden', false],
])('asks whether links may lead to another address: %s', async (name, isAllowed) => {
  const host = 'meet.acme.example';
  await showPage(Popup, { accounts, rooms: [kept], status: [{ accountId: account.id, linkHost: host }] });
  await screen.findByText(`Links of “Testers” lead to ${host}`, { exact: false });
  fireEvent.click(screen.getByRole('button', { name }));
  const decision = { accountId: account.id, host, isAllowed };
  await waitFor(() => expect(asked).toHaveBeenCalledWith('team.decideLinkHost', decision));
});
