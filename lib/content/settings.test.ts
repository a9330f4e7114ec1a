import { expect, it } from 'vitest';
import { settings } from '../shared/settings/settings.ts';
import { readContentSettings, type ContentSettings } from './settings.ts';

const fallbacks: ContentSettings = {
  gmail: true,
  calendar: true,
  hostName: '',
  roomName: '',
  templates: {},
  templateLanguage: 'auto',
};
const keys = Object.keys(fallbacks) as (keyof ContentSettings)[];

it.each(keys)('page scripts take %s to be what the settings take it to be', async (key) => {
  expect(await settings[key].getValue()).toEqual(fallbacks[key]);
});

it('page scripts see what the host has set', async () => {
  await settings.gmail.setValue(false);
  await settings.hostName.setValue('Hanna');
  expect(await readContentSettings({ gmail: true, hostName: '', roomName: '' })).toEqual({
    gmail: false,
    hostName: 'Hanna',
    roomName: '',
  });
});
