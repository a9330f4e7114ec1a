// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../lib/shared/errors/errors.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Options } from './options.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const sales = { ...account, id: 'sales', key: 'key-of-sales', team: 'Sales', addedAt: 1 };
const both = [account, sales];
const key = () => screen.findByLabelText('API key');
const button = (name: string) => screen.getByRole('button', { name });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const select = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockResolvedValue(ok(undefined));
});

describe('the teams', () => {
  it('are no matter while there is one', async () => {
    await showPage(Options, { accounts: [account] });
    await key();
    expect(screen.queryByRole('group', { name: 'Teams' })).toBeNull();
    expect(screen.queryByLabelText('Team name')).toBeNull();
  });

  it('stand beside each other, and the form is that of the one turned to', async () => {
    await showPage(Options, { accounts: both });
    expect(await key()).toHaveProperty('value', account.key);
    fireEvent.click(button('Sales'));
    await waitFor(async () => expect(await key()).toHaveProperty('value', sales.key));
    expect(button('Sales').getAttribute('aria-pressed')).toBe('true');
  });

  it('become one more by a key in the empty form, with a name and a colour of the host’s', async () => {
    asked.mockResolvedValue(ok({ accountId: 'sales', team: 'Sales' }));
    await showPage(Options, { accounts: [account] });
    await key();
    fireEvent.click(button('Add another team'));
    await waitFor(async () => expect(await key()).toHaveProperty('value', ''));
    type('API key', 'key-of-sales');
    type('Team name', 'My sales');
    fireEvent.click(screen.getByRole('radio', { name: 'Green' }));
    fireEvent.click(button('Connect'));
    await waitFor(() =>
      expect(asked.mock.calls).toEqual([
        ['team.connect', { key: 'key-of-sales', hostName: 'Host' }],
        ['team.updateMetadata', { accountId: 'sales', marks: { label: 'My sales', colour: 'green' } }],
      ]),
    );
  });

  it('are forgotten one by one', async () => {
    await showPage(Options, { accounts: both });
    await key();
    fireEvent.click(button('Sales'));
    fireEvent.click(button('Disconnect'));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith('team.disconnect', { accountId: 'sales' }));
  });

  it('fail alone: the other says that it is connected', async () => {
    const status = [{ accountId: 'sales', error: { kind: 'bad-key' } }];
    await showPage(Options, { accounts: both, status });
    expect(await screen.findByText('Connected to Testers')).toBeTruthy();
    fireEvent.click(button('Sales'));
    expect(await screen.findByText('Eyeson rejected this API key.', { exact: false })).toBeTruthy();
  });
});

describe('a Google account', () => {
  const google = { id: 1, email: 'maria@example.com' };
  const rooms = [aRoom('Ours'), { ...aRoom('Theirs'), accountId: 'sales' }];

  it('is nothing to ask about before our button was used there', async () => {
    await showPage(Options, { accounts: both, rooms });
    await key();
    expect(screen.queryByText('Google accounts')).toBeNull();
  });

  it('can have a team of its own, and a room that goes in at once', async () => {
    await showPage(Options, { accounts: both, rooms, googleAccounts: [google] });
    expect(await screen.findByRole('group', { name: google.email })).toBeTruthy();
    select('Show rooms from', 'sales');
    await screen.findByRole('option', { name: 'Theirs' });
    select('Default room', rooms[1]?.id ?? '');
    expect(asked.mock.calls).toEqual([
      ['googleAccount.update', { id: 1, wishes: { accountId: 'sales' } }],
      ['googleAccount.update', { id: 1, wishes: { roomId: rooms[1]?.id } }],
    ]);
  });

  it('offers the rooms of its team alone', async () => {
    await showPage(Options, { accounts: both, rooms, googleAccounts: [{ ...google, accountId: 'sales' }] });
    const choice = within(await screen.findByLabelText('Default room'));
    await choice.findByRole('option', { name: 'Theirs' });
    expect(choice.queryByRole('option', { name: 'Ours' })).toBeNull();
  });
});
