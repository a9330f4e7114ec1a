// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
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

describe('the first steps', () => {
  const steps = () => screen.findByRole('region', { name: 'Get started' });
  const isTicked = (name: string) => screen.getByRole('heading', { level: 3, name: `${name} (Done)` });
  const isOnToolbar = vi.fn<() => Promise<{ isOnToolbar: boolean }>>();

  beforeEach(() => {
    Object.assign(fakeBrowser.action, { getUserSettings: isOnToolbar });
    isOnToolbar.mockResolvedValue({ isOnToolbar: false });
    connects('Testers');
  });

  const connect = async () => {
    await showPage(Options, {});
    type(await key(), 'a-key');
    click('Connect');
    return within(await steps());
  };

  it('come with the first team, and the next field has the focus', async () => {
    const card = await connect();
    const field = card.getByRole('textbox', { name: 'New room name' });
    await waitFor(() => expect(document.activeElement?.id).toBe(field.id));
    expect(card.getByText(/Nobody can see guests who open the link before/)).toBeTruthy();
  });

  it('do not come for a team that was there already', async () => {
    await showPage(Options, { accounts });
    await key();
    expect(screen.queryByRole('region', { name: 'Get started' })).toBeNull();
  });

  it('are ticked one by one, and go on a click alone', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const card = await connect();
    const room = { ...aRoom('Weekly'), here: true as const };
    asked.mockImplementation(async (...[message]: unknown[]) => {
      if (message === 'notification.test') return ok(true);
      await db.rooms.put(room);
      return ok(room);
    });
    type(card.getByRole('textbox', { name: 'New room name' }), 'Weekly');
    fireEvent.click(card.getByRole('button', { name: 'Create room' }));
    await waitFor(() => expect(isTicked('Create your first room')).toBeTruthy());
    expect(copy).toHaveBeenCalledWith(room.guestLink);
    expect(card.getByLabelText('Guest link')).toHaveProperty('value', room.guestLink);

    fireEvent.click(card.getByRole('button', { name: 'Send a test notification' }));
    await waitFor(() => expect(isTicked('Send a test notification')).toBeTruthy());

    expect(card.getByRole('button', { name: 'Hide' })).toBeTruthy();
    isOnToolbar.mockResolvedValue({ isOnToolbar: true });
    fireEvent.focus(globalThis.window);
    await waitFor(() => expect(isTicked('Pin the icon to your toolbar')).toBeTruthy());
    fireEvent.click(card.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Get started' })).toBeNull());
    expect(localStorage.getItem('first-steps')).toBeNull();
  });

  it('say nothing of an icon that is on the toolbar already', async () => {
    isOnToolbar.mockResolvedValue({ isOnToolbar: true });
    const card = await connect();
    await waitFor(() => expect(isOnToolbar).toHaveBeenCalled());
    expect(card.queryByText('Pin the icon to your toolbar')).toBeNull();
  });

  it('are still there after a reload, with what was done', async () => {
    localStorage.setItem('first-steps', 'tested');
    await showPage(Options, { accounts });
    await steps();
    expect(isTicked('Send a test notification')).toBeTruthy();
  });
});

describe('a key that is refused', () => {
  it('has its sentence at the field, which is marked and has the focus', async () => {
    asked.mockResolvedValue(fail({ kind: 'bad-key' }));
    await showPage(Options, {});
    type(await key(), 'wrong');
    click('Connect');
    const field = await key();
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const [refusal = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(document.getElementById(refusal)?.textContent).toContain('Eyeson rejected this API key.');
    await waitFor(() => expect(document.activeElement?.id).toBe(field.id));
  });

  it('is not blamed for what is no fault of it', async () => {
    asked.mockResolvedValue(fail({ kind: 'offline' }));
    await showPage(Options, {});
    type(await key(), 'a-key');
    click('Connect');
    await screen.findByText('Can’t reach Eyeson.', { exact: false });
    expect((await key()).getAttribute('aria-invalid')).toBe('false');
  });
});
