// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { comingTime } from '../../lib/shared/i18n/format.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { account, aRoom, guest, host, inside } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const row = (name: string) => screen.findByRole('listitem', { name });
const descriptionOf = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent.split('\n') ?? [];
const buttonsOf = (element: HTMLElement) => within(element).getAllByRole('button');
const plan = ({ id: roomId }: { id: string }, minutes: number) => ({
  id: `${roomId}/${minutes}`,
  roomId,
  accountId: account.id,
  at: Date.now() + minutes * 60_000,
});
let copied: MockInstance<Clipboard['writeText']>;

beforeEach(() => {
  asked.mockResolvedValue(ok(undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

describe('a row', () => {
  const board = aRoom('Board');

  it('copies the guest link on a click, and on no click beside its buttons', async () => {
    await showPage(Popup, { accounts, rooms: [board] });
    const shown = await row('Board');
    fireEvent.click(within(shown).getByRole('button', { name: /^More actions/ }));
    const item = await screen.findByRole('menuitem', { name: 'Pin' });
    fireEvent.mouseDown(shown);
    fireEvent.click(shown);
    fireEvent.click(item);
    expect(copied).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    fireEvent.mouseDown(shown);
    fireEvent.click(within(shown).getByText('Board'));
    await screen.findByText('Guest link copied');
    expect(copied).toHaveBeenCalledWith(board.guestLink);
  });

  it.each([
    ['Start “Board”', 'Start meeting', []],
    ['Join “Board”', 'Join meeting', [host('Maria')]],
  ])('names the room in each of its buttons: %s', async (name, tooltip, people) => {
    const presence = people.length > 0 ? [inside(board, people)] : [];
    await showPage(Popup, { accounts, rooms: [board], presence });
    const buttons = buttonsOf(await row('Board'));
    expect(buttons.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Copy guest link of “Board”',
      name,
      'More actions for “Board”',
    ]);
    expect(buttons.map(({ title }) => title)).toEqual(['Copy guest link', tooltip, 'More actions']);
  });

  it('has another icon for joining than for starting', async () => {
    const presence = [inside(board, [host('Maria')])];
    await showPage(Popup, { accounts, rooms: [board, aRoom('Support')], presence });
    const iconOf = async (name: string) => buttonsOf(await row(name))[1]?.querySelector('path')?.outerHTML;
    expect(await iconOf('Board')).not.toBe(await iconOf('Support'));
  });

  it('says that a meeting runs in which nobody is', async () => {
    await showPage(Popup, { accounts, rooms: [board], presence: [inside(board, [])] });
    expect((await row('Board')).textContent).toContain('Running, empty');
  });

  it('shows that it is muted, pinned and noted, in words, too', async () => {
    const marked = aRoom('Marked', { muted: true, pin: 1, note: 'Only for VIPs' });
    await showPage(Popup, { accounts, rooms: [marked, board] });
    const shown = await row('Marked');
    for (const title of ['Notifications muted', 'Pinned', 'Only for VIPs'])
      expect(within(shown).getByTitle(title).querySelector('svg')).not.toBeNull();
    expect(descriptionOf(shown)).toEqual(['Only for VIPs', 'Notifications muted', 'Pinned']);
    expect(descriptionOf(await row('Board'))).toEqual([]);
  });

  it('shows the next reminder, and not that a meeting was to begin that runs', async () => {
    const support = aRoom('Support');
    const plans = [plan(board, 90), plan(board, 300), plan(support, -5)];
    await showPage(Popup, {
      accounts,
      rooms: [board, support],
      plans,
      presence: [inside(support, [guest('Anna')])],
    });
    const time = comingTime(plans[0]?.at ?? 0, Date.now());
    expect((await row('Board')).textContent).toContain(time);
    expect(descriptionOf(await row('Board'))).toEqual([`Next reminder: ${time}`]);
    expect(descriptionOf(await row('Support'))).toEqual([]);
  });

  it('of a room that is due comes first, with Start in words', async () => {
    await showPage(Popup, { accounts, rooms: [board, aRoom('Support')], plans: [plan(board, 9)] });
    const button = within(await row('Board')).getByRole('button', { name: 'Start “Board”' });
    expect(button.textContent).toBe('Start');
    expect(screen.getAllByRole('listitem').map((each) => each.getAttribute('aria-label'))).toEqual([
      'Board',
      'Support',
    ]);
  });
});

describe('an expired room', () => {
  const expired = aRoom('Old', { expiresAt: '2020-03-01T12:00:00Z', usedAt: Date.now() });
  const rooms = [expired, aRoom('Board')];
  const question = () => screen.findByRole('dialog', { name: 'Remove the expiry of 1 room?' });

  it('comes last, and asks whether its expiry may go in place of starting', async () => {
    await showPage(Popup, { accounts, rooms });
    const shown = await row('Old');
    expect(screen.getAllByRole('listitem').at(-1)).toBe(shown);
    expect(within(shown).queryByRole('button', { name: /^Start/ })).toBeNull();
    fireEvent.click(within(shown).getByRole('button', { name: /^Remove expiry…/ }));
    fireEvent.click(within(await question()).getByRole('button', { name: 'Remove expiry' }));
    const changes = { expiresAt: null };
    await waitFor(() => expect(asked).toHaveBeenCalledWith('room.update', { roomId: expired.id, changes }));
  });

  it('is copied with a warning, which leads to the question', async () => {
    await showPage(Popup, { accounts, rooms });
    fireEvent.click(await row('Old'));
    await screen.findByText(/^Copied, but this link expired on Mar 1, 2020\./);
    expect(copied).toHaveBeenCalledWith(expired.guestLink);
    fireEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Remove expiry…' }));
    expect(await question()).toBeTruthy();
  });

  it('is not started by keys either', async () => {
    await showPage(Popup, { accounts, rooms });
    const shown = await row('Old');
    shown.focus();
    await waitFor(() => expect(shown.tabIndex).toBe(0));
    fireEvent.keyDown(shown, { key: 'Enter', ctrlKey: true });
    expect(await question()).toBeTruthy();
    expect(asked).not.toHaveBeenCalledWith('meeting.open', expect.anything());
  });

  it('lets no guests in early', async () => {
    await showPage(Popup, { accounts, rooms });
    const items = async (name: string) => {
      fireEvent.click(within(await row(name)).getByRole('button', { name: /^More actions/ }));
      const found = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
      return found;
    };
    const common = [
      'Edit…',
      'Note and colour…',
      'Share…',
      'Show QR code…',
      'New calendar event…',
      'Reminders…',
      'Co-hosts…',
    ];
    const last = ['Mute notifications', 'Pin', 'Delete'];
    expect(await items('Board')).toEqual([...common, 'Let guests in early…', ...last]);
    expect(await items('Old')).toEqual([...common, ...last]);
  });
});
