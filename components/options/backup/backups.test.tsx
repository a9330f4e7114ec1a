// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyImport } from '../../../lib/background/apply-import.ts';
import type { Changeset } from '../../../lib/shared/backup/changeset.ts';
import { makeBackup } from '../../../lib/shared/backup/export.ts';
import { fail } from '../../../lib/shared/errors/errors.ts';
import { settings } from '../../../lib/shared/settings/settings.ts';
import {
  PASSPHRASE,
  computer,
  everything,
  full,
  hosted,
  second,
  synced,
} from '../../../tests/support/backup-fixtures.ts';
import { account } from '../../../tests/support/samples.ts';
import { Backups } from './backups.tsx';
import { sendMessage } from '../../../lib/shared/messaging/send.ts';

vi.mock(import('../../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);
const webinar = { id: 'w', name: 'Webinar', roomName: '', days: 30, options: {} };
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const dialog = (name: string) => screen.findByRole('dialog', { name });
const problem = () => within(screen.getByRole('dialog')).getByRole('alert').textContent;
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
/** Lines of the import preview, as "label: number". */
const preview = () =>
  screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);

let saved: { name: string; text: string }[];
let filed: MockInstance<typeof URL.createObjectURL>;

beforeEach(async () => {
  fakeBrowser.reset();
  await computer(full);
  asked.mockImplementation(async (...[, changeset]) => applyImport(changeset as Changeset));
  saved = [];
  let file: Blob | undefined;
  filed = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    file = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const name = this.download;
    void file?.text().then((text) => saved.push({ name, text }));
  });
  render(<Backups />);
});
afterEach(cleanup);

describe('an export', () => {
  const open = async () => {
    click('Export…');
    await dialog('Export a backup');
  };
  const withSecrets = (words: string, again: string) => {
    fireEvent.click(field('Include API keys and host links'));
    type('Passphrase', words);
    type('Confirm passphrase', again);
    click('Save file');
  };
  const theFile = async () => {
    await waitFor(() => expect(saved).toHaveLength(1));
    return JSON.parse(saved[0]?.text ?? '');
  };

  it('is one file of that day, without anything secret and without asking for a passphrase', async () => {
    await open();
    expect(field('Include API keys and host links').checked).toBe(false);
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    click('Save file');
    await isClosed();
    expect(await screen.findByText('Backup saved.')).toBeTruthy();
    expect(await theFile()).toMatchObject({ rooms: [{ name: 'Hosted' }] });
    expect(await theFile()).not.toHaveProperty('sealed');
    expect(saved[0]?.name).toMatch(/^permalinks-\d{4}-\d\d-\d\d\.json$/);
    for (const secret of [account.key, hosted.hostLink]) expect(saved[0]?.text).not.toContain(secret);
  });

  it('has the secrets sealed where they are wanted, behind fields that are masked and for a new passphrase', async () => {
    await open();
    fireEvent.click(field('Include API keys and host links'));
    for (const label of ['Passphrase', 'Confirm passphrase']) {
      expect(field(label).type).toBe('password');
      expect(field(label).autocomplete).toBe('new-password');
    }
    fireEvent.click(field('Include API keys and host links'));
    withSecrets(PASSPHRASE, PASSPHRASE);
    await isClosed();
    expect(await theFile()).toHaveProperty('sealed');
    for (const secret of [account.key, hosted.hostLink, PASSPHRASE])
      expect(saved[0]?.text).not.toContain(secret);
  });

  it.each([
    ['', '', 'Too short. Use at least 12 characters.', 'Passphrase'],
    ['eleven char', 'eleven char', 'Too short. Use at least 12 characters.', 'Passphrase'],
    [PASSPHRASE, 'four random word', 'The passphrases don’t match.', 'Confirm passphrase'],
    [PASSPHRASE, '', 'The passphrases don’t match.', 'Confirm passphrase'],
  ])('refuses the passphrase “%s” with “%s”, and saves nothing', async (words, again, why, label) => {
    await open();
    withSecrets(words, again);
    await waitFor(() => expect(problem()).toContain(why));
    expect(document.activeElement).toBe(field(label));
    expect(field('Passphrase').value).toBe(words);
    expect(filed).not.toHaveBeenCalled();
  });
});

/** Makes the next file dialog choose a file with this text. */
function choose(text: string): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [new File([text], 'backup.json')] });
    fireEvent.change(this);
  });
  click('Import…');
}

describe('an import', () => {
  /**
   * Exports a preset and a setting, then imports the file on a computer that only knows the team and the
   * room.
   */
  const moveOn = async (passphrase?: string) => {
    await settings.presets.setValue([webinar]);
    await settings.roomName.setValue('Call of {date}');
    const text = await makeBackup(passphrase);
    await computer({ accounts: [second], rooms: [synced] });
    choose(text);
    await dialog('Import a backup');
  };
  const lines = ['Changed settings: 1', 'New presets: 1', 'Changed rooms: 1', 'New reminders: 1'];

  it('says what would change before anything does, and does it on a click', async () => {
    await moveOn();
    await waitFor(() => expect(preview()).toEqual(lines));
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    expect(await everything()).toMatchObject({ rooms: [synced], settings: {} });
    click('Import');
    await isClosed();
    expect(await screen.findByText('Backup imported.')).toBeTruthy();
    expect(await everything()).toMatchObject({
      rooms: [{ note: 'Cake' }],
      settings: { roomName: 'Call of {date}', 'preset w': webinar },
    });
  });

  it('changes nothing when it is cancelled', async () => {
    await moveOn();
    await waitFor(() => expect(preview()).toEqual(lines));
    const before = await everything();
    click('Cancel');
    await isClosed();
    expect(await everything()).toEqual(before);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is undone on a click', async () => {
    await moveOn();
    const before = await everything();
    await waitFor(() => expect(preview()).toEqual(lines));
    click('Import');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Import undone.')).toBeTruthy();
    expect(await everything()).toEqual({ ...before, settings: { roomName: '' } });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('that could not be undone says why, and offers it again', async () => {
    await moveOn();
    await waitFor(() => expect(preview()).toEqual(lines));
    click('Import');
    await screen.findByRole('button', { name: 'Undo' });
    asked.mockResolvedValueOnce(fail({ kind: 'storage' }));
    click('Undo');
    expect(await screen.findByText('Your browser can’t save data', { exact: false })).toBeTruthy();
    click('Undo');
    expect(await screen.findByText('Import undone.')).toBeTruthy();
  });

  it('that the browser refuses stays open, with the reason, and nothing is changed', async () => {
    await moveOn();
    await waitFor(() => expect(preview()).toEqual(lines));
    asked.mockResolvedValue(fail({ kind: 'storage' }));
    click('Import');
    await waitFor(() => expect(problem()).toContain('Your browser can’t save data'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('of what is here already has nothing to do', async () => {
    choose(await makeBackup());
    await dialog('Import a backup');
    expect(await screen.findByText('Nothing to import: everything is here already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('of secrets brings the rest alone where the passphrase is left empty', async () => {
    await moveOn(PASSPHRASE);
    await waitFor(() => expect(preview()).toEqual(lines));
    expect(field('Passphrase').autocomplete).toBe('off');
    click('Import');
    await isClosed();
    expect(await everything()).toMatchObject({ rooms: [{ note: 'Cake' }], coHosts: [] });
    expect((await everything()).rooms[0]).not.toHaveProperty('hostLink');
  });

  it('with a wrong passphrase says so, changes nothing, and lets it be typed again', async () => {
    await moveOn(PASSPHRASE);
    const before = await everything();
    type('Passphrase', 'four random word');
    click('Unlock');
    await waitFor(() => expect(problem()).toContain('Wrong passphrase, or the file was changed'));
    await waitFor(() => expect(document.activeElement).toBe(field('Passphrase')));
    expect(await everything()).toEqual(before);
    type('Passphrase', PASSPHRASE);
    click('Unlock');
    await waitFor(() => expect(preview()).toEqual([...lines, 'New co-hosts: 1']));
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    expect(problem()).toBe('');
    click('Import');
    await isClosed();
    expect(await everything()).toMatchObject({
      rooms: [{ hostLink: hosted.hostLink }],
      coHosts: [{ name: 'Co' }],
    });
  });

  it.each([
    ['not json', 'This file can’t be read.'],
    ['{"format": "bookmarks", "version": 1}', 'This isn’t a backup of this extension.'],
    ['{"format": "permalinks-for-eyeson", "version": 2}', 'A newer version made this backup.'],
    ['{"format": "permalinks-for-eyeson", "version": 1}', 'This backup is damaged.'],
  ])('of %s is refused with its reason, and nothing is changed', async (text, why) => {
    const before = await everything();
    choose(text);
    expect(await screen.findByText(why, { exact: false })).toBe(screen.getByRole('status'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await everything()).toEqual(before);
    expect(asked).not.toHaveBeenCalled();
  });
});
