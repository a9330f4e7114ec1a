// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Options } from './options.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const key = () => screen.findByLabelText('API key');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const connects = (team: string) =>
  asked.mockImplementation(async () => {
    await db.accounts.put({ ...account, team });
    return ok({ accountId: account.id, team });
  });

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  asked.mockResolvedValue(ok(undefined));
});

describe('another name', () => {
  it.each([
    ['with rooms', [aRoom('Board')], true],
    ['without rooms', [], false],
  ])('says which rooms show it, %s', async (_, rooms, isSaid) => {
    connects('Testers');
    await showPage(Options, { accounts, rooms });
    await key();
    type(screen.getByRole('textbox', { name: 'Your name' }), 'Dr. Maria');
    click('Connect');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await waitFor(async () => expect(await settings.hostName.getValue()).toBe('Dr. Maria'));
    expect(screen.queryAllByText(/keep your earlier name, because Eyeson can’t rename a host/)).toHaveLength(
      isSaid ? 1 : 0,
    );
  });
});

describe('a setting that the browser refuses', () => {
  const { sync } = fakeBrowser.storage;

  it.each([
    ['MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded', 'Your browser limits how often settings are saved.'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'This is too long for your browser’s sync storage.'],
    ['QUOTA_BYTES quota exceeded', 'Your browser’s sync storage is full.'],
    ['IO error: disk full', 'Your browser can’t save data.'],
  ])('(%s) springs back, with the reason beside it', async (message, sentence) => {
    await showPage(Options, { accounts });
    const box = await screen.findByRole('checkbox', { name: 'Sound' });
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    const set = vi.spyOn(sync, 'set').mockRejectedValue(new Error(message));
    fireEvent.click(box);
    const refusal = await screen.findByText(sentence, { exact: false });
    expect(refusal.getAttribute('role')).toBe('alert');
    expect(box.parentElement?.contains(refusal)).toBe(true);
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    set.mockRestore();
    fireEvent.click(box);
    await waitFor(() => expect(screen.queryByText(sentence, { exact: false })).toBeNull());
  });

  it('stays in a field, to be shortened', async () => {
    await showPage(Options, { accounts });
    const field = await screen.findByLabelText('Messages to waiting guests');
    const set = vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    fireEvent.change(field, { target: { value: 'A long story' } });
    await screen.findByText(/This is too long for your browser’s sync storage/);
    expect(field).toHaveProperty('value', 'A long story');
    set.mockRestore();
  });
});
