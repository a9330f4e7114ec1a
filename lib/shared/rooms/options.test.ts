import { expect, it } from 'vitest';
import { isValidValue, roomOptions, optionValue } from './options.ts';

const named = (name: string) => {
  const option = roomOptions.find((each) => each.name === name);
  if (!option) throw new Error(name);
  return option;
};

it('shows what Eyeson tells, and its documented default for the rest', () => {
  const told = {
    show_names: false,
    exit_url: null,
    sfu_mode: 'of the future',
    custom_fields: { hide_chat: 'true', virtual_background: 'false', locale: 'de' },
  };
  const values = Object.fromEntries(roomOptions.map((option) => [option.name, optionValue(option, told)]));
  expect(values).toEqual({
    recording_available: true,
    broadcast_available: true,
    reaction_available: true,
    layout_available: true,
    kick_available: true,
    lock_available: false,
    hide_chat: true,
    show_names: false,
    show_label: true,
    background_color: '#121212',
    logo: '',
    locale: 'de',
    exit_url: '',
    guest_token_available: true,
    widescreen: true,
    virtual_background: false,
    virtual_background_allow_guest: false,
    virtual_background_image: '',
    audio_insert: 'audio_only',
    sfu_mode: 'of the future',
  });
});

it.each([
  ['logo', 'https://example.com/logo.png', true],
  ['logo', '', true],
  ['logo', 'http://example.com/logo.png', false],
  ['logo', 'example.com', false],
  ['exit_url', 'https://', false],
  ['exit_url', 'https://two words', false],
  ['exit_url', 'javascript:alert(1)', false],
  ['background_color', '#12ab9F', true],
  ['background_color', '#12a', false],
  ['background_color', 'red', false],
  ['background_color', '', false],
  ['locale', '', true],
  ['show_names', false, true],
])('%s can be “%s”: %s', (name, value, expected) => {
  expect(isValidValue(named(name), value)).toBe(expected);
});
