// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alterDatabase, loseDatabase } from '../../tests/support/break-database.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { showPage } from '../../tests/support/show-page.ts';
import { Options } from './options.tsx';

const persisted = vi.fn<() => Promise<boolean>>();
const persist = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
  localStorage.clear();
  persisted.mockResolvedValue(false);
  persist.mockResolvedValue(true);
  Object.defineProperty(navigator, 'storage', { value: { persisted, persist }, configurable: true });
});
afterEach(() => vi.clearAllMocks());

const withRoom = { accounts: [account], rooms: [aRoom('Weekly')] };

it('asks the browser once to keep the data, when there is a room', async () => {
  await showPage(Options, { accounts: [account] });
  await screen.findByText('may delete this data when the disk is full', { exact: false });
  expect(persist).not.toHaveBeenCalled();
  await showPage(Options, withRoom);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  await showPage(Options, withRoom);
  await screen.findAllByRole('heading', { name: 'Privacy' });
  expect(persist).toHaveBeenCalledTimes(1);
});

it('says that the browser has promised it', async () => {
  persisted.mockResolvedValue(true);
  await showPage(Options, withRoom);
  expect(await screen.findByText('has agreed to keep this data', { exact: false })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
});

it('says that it has not, and lets the host ask again', async () => {
  localStorage.setItem('persistence-requested', 'yes');
  await showPage(Options, withRoom);
  fireEvent.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  expect(await screen.findByText('has agreed to keep this data', { exact: false })).toBeTruthy();
});

it('says that a newer version has used the data', async () => {
  await alterDatabase(70, (there) => there.createObjectStore('tomorrow', { keyPath: 'id' }));
  await showPage(Options, withRoom);
  expect(await screen.findByText('A newer version of this extension', { exact: false })).toBeTruthy();
  await loseDatabase();
});
