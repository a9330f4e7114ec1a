// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPopup } from '../../tests/support/show-page.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

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
