// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestEyesonAccess } from '../../lib/shared/browser/permissions.ts';
import { storeShown } from '../../lib/shared/browser/notification-status.ts';
import { noteProblem } from '../../lib/shared/errors/problem-log.ts';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { logPlacement } from '../../lib/shared/placement-log.ts';
import { db } from '../../lib/shared/database/database.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Options } from './options.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });
vi.mock(import('../../lib/shared/browser/permissions.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const accounts = [account];
const key = () => screen.findByLabelText('API key');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const mail = () => screen.findByRole('textbox', { name: 'In emails' });
const part = async (name: string) => within(await screen.findByRole('region', { name }));

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  asked.mockResolvedValue(ok(undefined));
});

describe('the options', () => {
  it('have their headings', async () => {
    await showPage(Options, { accounts });
    await key();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Account',
      'New rooms',
      'Invitation',
      'Notifications',
      'Gmail and Google Calendar',
      'Shortcuts',
      'Privacy',
      'Backup',
      'About',
    ]);
  });

  it('are the account alone while there is no key, with the focus in its field', async () => {
    await showPage(Options, {});
    await key();
    await waitFor(() => expect(document.activeElement?.id).toBe(screen.getByLabelText('API key').id));
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(screen.queryByRole('navigation')).toBeNull();
    const dashboard = screen.getByRole('link', { name: 'Find your key in Eyeson’s dashboard' });
    expect(dashboard).toHaveProperty('href', 'https://developers.eyeson.team/');
  });
});

/** Makes Eyeson accept the key and the background store the account. */
const connects = (team: string) =>
  asked.mockImplementation(async () => {
    await db.accounts.put({ ...account, team });
    return ok({ accountId: account.id, team });
  });

describe('the account', () => {
  it('connects with key and name, and remembers the name for other computers', async () => {
    connects('Testers');
    await showPage(Options, {});
    type(await key(), ' a-key ');
    type(screen.getByRole('textbox', { name: 'Your name' }), 'Maria');
    click('Connect');
    expect(await screen.findByText('Connected to Testers')).toBeTruthy();
    expect(asked).toHaveBeenCalledWith('team.connect', { key: ' a-key ', hostName: 'Maria' });
    await waitFor(async () => expect(await settings.hostName.getValue()).toBe('Maria'));
  });

  it('shows the first steps with the team, which is known before Eyeson’s answer has arrived', async () => {
    asked.mockImplementation(async () => {
      await db.accounts.put(account);
      return new Promise(() => {});
    });
    await showPage(Options, {});
    type(await key(), 'a-key');
    type(screen.getByRole('textbox', { name: 'Your name' }), 'Maria');
    click('Connect');
    expect(await screen.findByRole('region', { name: 'Get started' })).toBeTruthy();
  });

  it('says so when a key that was good no longer is', async () => {
    connects('Testers');
    await showPage(Options, {});
    type(await key(), 'a-key');
    click('Connect');
    await screen.findByText('Connected to Testers');
    await db.status.put({ accountId: account.id, error: { kind: 'bad-key' } });
    expect(await screen.findByText('Eyeson rejected this API key.', { exact: false })).toBeTruthy();
  });

  it('connects to Eyeson while the team has no name', async () => {
    connects('');
    await showPage(Options, {});
    type(await key(), 'a-key');
    click('Connect');
    expect(await screen.findByText('Connected to Eyeson')).toBeTruthy();
  });

  it.each([
    ['bad-key', 'Eyeson rejected this API key.'],
    ['key-locked', 'Eyeson has locked this API key'],
    ['offline', 'Can’t reach Eyeson.'],
    ['timeout', 'Eyeson took too long to respond.'],
  ] as const)('says why it cannot connect: %s, and keeps what was typed', async (kind, sentence) => {
    asked.mockResolvedValue(fail({ kind }));
    await showPage(Options, {});
    type(await key(), 'wrong');
    type(screen.getByRole('textbox', { name: 'Your name' }), 'Maria');
    click('Connect');
    expect(await screen.findByText(sentence, { exact: false })).toBeTruthy();
    expect(await key()).toHaveProperty('value', 'wrong');
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'Maria');
  });

  it.each(['', '   ', 'half a key', 'a\tkey'])('does not ask Eyeson about “%s”', async (text) => {
    await showPage(Options, {});
    type(await key(), text);
    click('Connect');
    expect(await screen.findByText('API key', { exact: false, selector: 'output *' })).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is masked until the host wants to see it', async () => {
    await showPage(Options, { accounts });
    expect(await key()).toHaveProperty('type', 'password');
    click('Show');
    await waitFor(async () => expect(await key()).toHaveProperty('type', 'text'));
    click('Show');
    await waitFor(async () => expect(await key()).toHaveProperty('type', 'password'));
  });

  it('shows how things stand with a key that was kept', async () => {
    const status = [{ accountId: account.id, error: { kind: 'bad-key' } }];
    await showPage(Options, { accounts, status });
    expect(await key()).toHaveProperty('value', account.key);
    expect((await part('Account')).getByText('Eyeson rejected this API key.', { exact: false })).toBeTruthy();
  });

  it('forgets the key only after it has asked', async () => {
    await showPage(Options, { accounts });
    await key();
    click('Disconnect');
    const dialog = within(screen.getByRole('dialog', { name: /^Disconnect .* from this browser\?$/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(asked).not.toHaveBeenCalled();
    click('Disconnect');
    type(await key(), 'another');
    fireEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith('team.disconnect', { accountId: account.id }));
    await waitFor(async () => expect(await key()).toHaveProperty('value', account.key));
  });

  it('asks for the permission to reach Eyeson that was taken away', async () => {
    const request = vi.mocked(requestEyesonAccess).mockResolvedValue(true);
    await showPage(Options, { accounts, status: [{ accountId: account.id, error: { kind: 'no-access' } }] });
    await key();
    click('Allow access to Eyeson');
    await waitFor(() => expect(asked).toHaveBeenCalledWith('rooms.refresh'));
    expect(request).toHaveBeenCalledOnce();
  });
});

describe('the name of unnamed rooms', () => {
  it('is kept, and shown by an example', async () => {
    await showPage(Options, { accounts });
    const field = await screen.findByRole('textbox', { name: 'Default room name' });
    type(field, 'Call of {date}');
    expect(await screen.findByText(/“Call of \w+ \d+, \d{4}”/)).toBeTruthy();
    fireEvent.change(field);
    await waitFor(async () => expect(await settings.roomName.getValue()).toBe('Call of {date}'));
  });
});

describe('the invitation', () => {
  it('is kept as it was written, and previewed with a room of the host’s', async () => {
    await showPage(Options, { accounts, rooms: [aRoom('<b>Board</b>')] });
    const field = await mail();
    type(field, 'Come to {room}: {link}');
    fireEvent.change(field);
    await waitFor(async () =>
      expect(await settings.templates.getValue()).toEqual({ 'mail-en': 'Come to {room}: {link}' }),
    );
    expect(screen.getAllByText(/^Come to <b>Board<\/b>: https:/).length).toBeGreaterThan(0);
  });

  it('is refused without its link, and stays to be mended', async () => {
    await showPage(Options, { accounts });
    const field = await mail();
    type(field, 'Come to {room}');
    fireEvent.change(field);
    expect(await screen.findByText('Include {link}', { exact: false })).toBeTruthy();
    expect(field).toHaveProperty('value', 'Come to {room}');
    expect(await settings.templates.getValue()).toEqual({});
  });

  it('goes back to the text that came with the extension', async () => {
    await settings.templates.setValue({ 'mail-en': 'Mine: {link}' });
    await showPage(Options, { accounts });
    const field = await mail();
    expect(field).toHaveProperty('value', 'Mine: {link}');
    const [reset] = screen.getAllByRole('button', { name: 'Reset' });
    if (reset) fireEvent.click(reset);
    await waitFor(async () => expect(await settings.templates.getValue()).toEqual({}));
    expect(field).toHaveProperty('value', 'Join the video meeting “{room}”\n{link}');
  });

  it('is in the language that was chosen', async () => {
    await showPage(Options, { accounts });
    await mail();
    fireEvent.change(screen.getByRole('combobox', { name: 'Language of invitations' }), {
      target: { value: 'de' },
    });
    await waitFor(async () =>
      expect(await mail()).toHaveProperty('value', expect.stringContaining('Videomeeting')),
    );
    expect(await settings.templateLanguage.getValue()).toBe('de');
  });
});

describe('alerts, mail and calendar', () => {
  it.each([
    ['Notify me when guests are waiting', settings.notifications],
    ['“Add Eyeson link” in Gmail', settings.gmail],
    ['“Add Eyeson link” in Google Calendar', settings.calendar],
  ])('%s can be switched off', async (name, item) => {
    await showPage(Options, { accounts });
    const box = await screen.findByRole('checkbox', { name });
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    fireEvent.click(box);
    await waitFor(async () => expect(await item.getValue()).toBe(false));
  });

  it('says when the desktop did not show a notification, until it shows one', async () => {
    await storeShown(false);
    await showPage(Options, { accounts });
    expect(await screen.findByText(/Your system didn’t show this browser’s last notification/)).toBeTruthy();
    asked.mockResolvedValue(ok(false));
    click('Send a test notification');
    await storeShown(true);
    await waitFor(() => expect(screen.queryByText(/Your system didn’t show/)).toBeNull());
    expect(screen.queryByText('Test notification sent.', { exact: false })).toBeNull();
  });

  it('lists errors that were caught, also in the report', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    vi.spyOn(console, 'error').mockReturnValue();
    await noteProblem('notification', new Error('no icon'));
    await showPage(Options, { accounts });
    expect(await screen.findByText(/notification: Error: no icon/)).toBeTruthy();
    click('Copy diagnostics');
    await screen.findByText('Diagnostics copied.', { exact: false });
    expect(copy.mock.lastCall?.[0]).toMatch(/ notification: Error: no icon$/);
  });

  it('sends a notification to test', async () => {
    asked.mockResolvedValue(ok(true));
    await showPage(Options, { accounts });
    await key();
    click('Send a test notification');
    expect(asked).toHaveBeenCalledWith('notification.test');
    expect(await screen.findByText('Test notification sent.', { exact: false })).toBeTruthy();
  });

  it('report where the buttons stand, and nothing of a page', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    fakeBrowser.runtime.getManifest = () => ({ name: 'Permalinks', version: '1.0.0', manifest_version: 3 });
    await logPlacement('gmail', 'fallback', 'attach');
    await showPage(Options, { accounts, rooms: [aRoom('Board')] });
    expect(await screen.findByText(/not in its usual place. Last seen just now/)).toBeTruthy();
    expect(screen.getByText('Not seen yet. Open the page once to check.')).toBeTruthy();
    click('Copy diagnostics');
    await screen.findByText('Diagnostics copied.', { exact: false });
    const [report] = copy.mock.lastCall ?? [];
    expect(report).toMatch(/^gmail: fallback \(attach\), .*\ngoogle-calendar: never placed$/m);
    expect(report).not.toContain('Board');
  });
});
