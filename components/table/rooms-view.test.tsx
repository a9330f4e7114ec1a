// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { account, aRoom, guest, host, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { RoomsPage } from './rooms-page.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const past = '2020-01-01T00:00:00Z';
const here = { here: true } as const;
const board = aRoom('Board 10', { ...here, used: true, pin: 1 });
const support = aRoom('Board 9', { ...here, expiresAt: past });
const weekly = aRoom('Weekly sync', { ...here, used: true, createdAt: '2029-01-01T10:00:00Z' });
const elsewhere = aRoom('Äpfel');
const rooms = [board, support, weekly, elsewhere];
const presence = [inside(weekly, [guest('Anna')]), inside(board, [host('Maria')])];

const names = () =>
  screen.getAllByRole('rowheader').map(({ textContent }) => textContent.replace('Pinned', ''));
const click = (name: string | RegExp) =>
  fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
const tick = (name: string, how = {}) => fireEvent.click(screen.getByRole('checkbox', { name }), how);
const show = async () => {
  await showPage(RoomsPage, { accounts: [account], rooms, presence });
  await waitFor(() => expect(names()).toHaveLength(4));
};

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
});

describe('the table', () => {
  it.each([
    ['Name', ['Äpfel', 'Board 9', 'Board 10', 'Weekly sync'], 'ascending'],
    ['Status', ['Weekly sync', 'Board 10', 'Äpfel', 'Board 9'], 'ascending'],
    ['Last used', ['Weekly sync', 'Board 10', 'Äpfel', 'Board 9'], 'descending'],
  ])('is sorted by %s, the other way, and not at all again', async (column, order, way) => {
    await show();
    const before = names();
    const head = screen.getByRole('columnheader', { name: column });
    click(column);
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe(way));
    expect(names()).toEqual(order);
    click(column);
    await waitFor(() => expect(names()).not.toEqual(order));
    click(column);
    await waitFor(() => expect(names()).toEqual(before));
    expect(head.getAttribute('aria-sort')).toBe('none');
  });

  it.each([
    [/^Running/, 2, ['Board 10', 'Weekly sync']],
    [/^Waiting/, 1, ['Weekly sync']],
    [/^Pinned/, 1, ['Board 10']],
    [/^Expired/, 1, ['Board 9']],
    [/^Never used/, 2, ['Äpfel', 'Board 9']],
    [/^Not created here/, 1, ['Äpfel']],
  ])('is narrowed by %s', async (name, count, left) => {
    await show();
    const chip = screen.getByRole('button', { name });
    expect(chip.textContent).toContain(String(count));
    fireEvent.click(chip);
    await waitFor(() => expect(names()).toEqual(left));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
  });

  it('says when nothing is left', async () => {
    await show();
    click(/^Pinned/);
    click(/^Expired/);
    expect(await screen.findByText('No rooms match.', { exact: false })).toBeTruthy();
  });

  it('draws only what is seen of very many rooms, and counts them all', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => aRoom(`Room ${n}`));
    await showPage(RoomsPage, { accounts: [account], rooms: many });
    await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001'));
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(40);
    expect(screen.getByRole('row', { name: 'Room 999' }).getAttribute('aria-rowindex')).toBe('2');
  });
});

describe('a selection', () => {
  it('is of all rows up to a click with Shift, and never of what cannot be seen', async () => {
    await show();
    tick('Select “Board 10”');
    tick('Select “Weekly sync”', { shiftKey: true });
    await screen.findByText('3 selected');
    click(/^Never used/);
    expect(await screen.findByText('1 selected')).toBeTruthy();
  });

  it('is deleted, after a question where a meeting runs in it', async () => {
    await show();
    tick('Select “Board 9”');
    await screen.findByText('1 selected');
    click('Delete');
    expect(asked).toHaveBeenCalledWith('rooms.delete', { roomIds: [support.id] });
    asked.mockClear();
    tick('Select all');
    await screen.findByText('4 selected');
    click('Delete');
    await screen.findByRole('dialog', { name: 'Delete “4 rooms”?' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is pinned and muted together', async () => {
    await show();
    tick('Select all');
    await screen.findByText('4 selected');
    click('Pin');
    const ids = expect.arrayContaining([support.id, weekly.id, elsewhere.id]);
    expect(asked).toHaveBeenLastCalledWith('rooms.updateMetadata', {
      roomIds: ids,
      marks: { pin: expect.any(Number) },
    });
    expect(asked.mock.lastCall?.[1]).not.toMatchObject({ roomIds: expect.arrayContaining([board.id]) });
    click('Mute notifications');
    expect(asked).toHaveBeenLastCalledWith(
      'rooms.updateMetadata',
      expect.objectContaining({ marks: { muted: true } }),
    );
  });
});

describe('renewing', () => {
  it('says how many failed and why, and tries those again', async () => {
    await show();
    tick('Select all');
    await screen.findByText('4 selected');
    fireEvent.click(screen.getAllByRole('button', { name: 'Remove expiry' })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Remove the expiry of 1 room?' });
    asked.mockResolvedValueOnce(fail({ kind: 'key-locked' }));
    fireEvent.submit(dialog.querySelector('form') as HTMLFormElement);
    expect(
      await screen.findByText('The expiry of 1 room was not removed. Eyeson has locked', { exact: false }),
    ).toBeTruthy();
    click('Try again');
    expect(await screen.findByText('Expiry of 1 room removed')).toBeTruthy();
    const change = { roomId: support.id, changes: { expiresAt: null } };
    expect(asked.mock.calls).toEqual([
      ['room.update', change],
      ['room.update', change],
    ]);
  });
});
