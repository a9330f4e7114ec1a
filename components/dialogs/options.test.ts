import { expect, it } from 'vitest';
import { changed, roomOptions, shown } from './options.ts';

const told = { show_names: false, exit_url: null, background_color: '#ffffff', sfu_mode: 'screencast' };

it('shows what Eyeson tells, and its documented default for the rest', () => {
  const values = Object.fromEntries(roomOptions.map((option) => [option.name, shown(option, told)]));
  expect(values).toMatchObject({
    show_names: false,
    lock_available: false,
    kick_available: true,
    exit_url: '',
    background_color: '#ffffff',
    sfu_mode: 'screencast',
    audio_insert: 'audio_only',
  });
});

it.each([
  ['nothing when nothing was changed', {}, {}],
  ['nothing for a value that is as it was', { show_names: false, sfu_mode: 'screencast' }, {}],
  ['only what was changed', { show_names: true, sfu_mode: 'screencast' }, { show_names: true }],
  ['a value that differs from a default', { kick_available: false }, { kick_available: false }],
  [
    'null for an address that was emptied',
    { exit_url: '' },
    { exit_url: null },
    { exit_url: 'https://a.example/' },
  ],
])('sends %s', (_, after, expected, before: Record<string, unknown> = told) => {
  expect(changed(before, after)).toEqual(expected);
});
