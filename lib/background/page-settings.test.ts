import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageSettings } from '../../tests/support/samples.ts';
import { settings } from '../shared/settings/settings.ts';
import { announceSettings } from './content-scripts.ts';
import { closeStorageToPages, readPageSettings, watchPageSettings } from './page-settings.ts';

vi.mock(import('./content-scripts.ts'), { spy: true });

const announced = vi.mocked(announceSettings);

beforeEach(() => {
  fakeBrowser.reset();
  announced.mockReset();
});

it('content scripts take unchanged settings to be what the settings take them to be', async () => {
  expect(await readPageSettings(false)).toEqual(pageSettings);
});

it('content scripts get what the host has set, and nothing else of the settings', async () => {
  await settings.gmail.setValue(false);
  await settings.hostName.setValue('Hanna');
  await settings.tellTexts.setValue(['Coming']);
  expect(await readPageSettings(true)).toEqual({
    ...pageSettings,
    gmail: false,
    hostName: 'Hanna',
    hasDefaultRoom: true,
  });
});

it.each([
  ['calendar', 1],
  ['templates', 1],
  ['template mail-en', 1],
  ['muteUntil', 0],
] as const)('a change of %s is told to content scripts %i times', async (name, times) => {
  watchPageSettings();
  await fakeBrowser.storage.sync.set({ [name]: false });
  expect(announced).toHaveBeenCalledTimes(times);
});

it.each([
  ['closed to content scripts where the browser can', true],
  ['left alone where it cannot', false],
])('storage is %s', (_, can) => {
  const closed = vi.fn<(options: unknown) => Promise<void>>(() => Promise.resolve());
  const areas = [fakeBrowser.storage.local, fakeBrowser.storage.sync, fakeBrowser.storage.session];
  for (const area of areas) Object.assign(area, { setAccessLevel: can ? closed : undefined });
  closeStorageToPages();
  const level = [{ accessLevel: 'TRUSTED_CONTEXTS' }];
  expect(closed.mock.calls).toEqual(can ? [level, level, level] : []);
});
