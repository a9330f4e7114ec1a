// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { firstCursor } from '../../lib/background/sync/pagination.ts';
import { saveProgress } from '../../lib/shared/rooms/sync-progress.ts';
import { account } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Popup } from '../popup/popup.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const progress = { ...firstCursor(Date.now()), reads: 1, done: 2300, total: 10_000 };

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(sendMessage).mockResolvedValue(ok(undefined));
});

it('says how far the reading of rooms has come, can stop it, and goes on', async () => {
  await showPage(Popup, { accounts: [account] });
  expect(await screen.findByText('Not updated yet')).toBeTruthy();
  await saveProgress(account.id, progress);
  await screen.findByText(/Loading rooms: 2,300 of 10,000…/);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(sendMessage).toHaveBeenCalledWith('rooms.stopRefresh');
  await saveProgress(account.id, { ...progress, stopped: true });
  expect(await screen.findByText('Not updated yet')).toBeTruthy();
  expect(screen.getByText(/Loaded 2,300 of 10,000 rooms/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(sendMessage).toHaveBeenCalledWith('rooms.refresh');
});
