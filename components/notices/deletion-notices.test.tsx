// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { type AppError, ok } from '../../lib/shared/errors/errors.ts';
import { account, aRoom, guest, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const board = aRoom('Board');
const support = aRoom('Support');
const rooms = [board, support];
const offline = { kind: 'offline' } as const;
const badKey = { kind: 'bad-key' } as const;
const refusal = ({ id: roomId }: { id: string }, error: AppError = offline) => ({
  roomId,
  accountId: account.id,
  error,
});
const status = (error: AppError) => [{ accountId: account.id, error }];
const line = async (words: string | RegExp) => within(await screen.findByText(words, { exact: false }));

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
});

it.each([
  ['one room', [refusal(board)], '“Board” was not deleted. Can’t reach Eyeson.', [board.id]],
  [
    'two rooms',
    rooms.map((room) => refusal(room)),
    '2 rooms were not deleted. Can’t reach Eyeson',
    [board.id, support.id],
  ],
])('tries to delete %s again', async (_, refusals, words, roomIds) => {
  await showPage(Popup, { accounts, rooms, refusals });
  fireEvent.click((await line(words)).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith('rooms.delete', { roomIds }));
  expect(asked).not.toHaveBeenCalledWith('rooms.refresh');
});

it('asks first where a meeting runs by now', async () => {
  await showPage(Popup, {
    accounts,
    rooms,
    refusals: [refusal(board)],
    presence: [inside(board, [guest('Anna')])],
  });
  fireEvent.click((await line('was not deleted')).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: 'Delete “Board”?' })).toBeTruthy();
  expect(asked).not.toHaveBeenCalledWith('rooms.delete', expect.anything());
});

it('lets the room be', async () => {
  await showPage(Popup, { accounts, rooms, refusals: [refusal(board)] });
  fireEvent.click((await line('was not deleted')).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith('rooms.restore', { roomIds: [board.id] }));
});

it.each([
  ['once, where the network is away', offline, 1, ['Try again']],
  ['with the way to mend the key, where it is refused', badKey, 1, ['Settings', 'Try again']],
])('says what is wrong %s', async (_, error, times, buttons) => {
  await showPage(Popup, { accounts, rooms, refusals: [refusal(board, error)], status: status(error) });
  await line('was not deleted');
  const said = screen.getByRole('status');
  expect(said.textContent.match(/Can’t reach|rejected this API key/g)).toHaveLength(times);
  const names = within(said)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(names).toEqual([...buttons, 'Close']);
});
