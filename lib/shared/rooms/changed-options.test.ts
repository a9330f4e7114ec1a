import { describe, expect, it } from 'vitest';
import { diffOptions, mergeOptions, findResetOptions } from './options.ts';

describe('what is sent', () => {
  const told = {
    show_names: false,
    background_color: '#ffffff',
    sfu_mode: 'screencast',
    custom_fields: { logo: 'https://a.example/' },
  };

  it.each([
    ['nothing when nothing was changed', {}, {}],
    ['nothing for a value that is as it was', { show_names: false, sfu_mode: 'screencast' }, {}],
    ['only what was changed', { show_names: true, sfu_mode: 'screencast' }, { show_names: true }],
    ['a value that differs from a default', { kick_available: false }, { kick_available: false }],
    ['null for an address that was emptied', { logo: '' }, { custom_fields: { logo: null } }],
    ['a custom field where Eyeson has it', { locale: 'fr' }, { custom_fields: { locale: 'fr' } }],
  ])('is %s', (_, after, expected) => {
    expect(diffOptions(told, after)).toEqual(expected);
  });
});

it('lays options over others, custom fields one by one', () => {
  const below = { a: 1, b: 1, custom_fields: { c: 1, d: 1 } };
  expect(mergeOptions(below, { b: 2, custom_fields: { d: 2 } })).toEqual({
    a: 1,
    b: 2,
    custom_fields: { c: 1, d: 2 },
  });
  expect(mergeOptions({ a: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
});

describe('what was set back', () => {
  const before = { show_names: false, layout: 'nine', exit_url: 'https://a.example/', widescreen: false };
  const custom = { logo: 'https://b.example/', ours: 'x' };

  it.each([
    ['nothing, when all stayed', before, {}],
    [
      'what is as by default, or gone',
      { layout: 'nine', exit_url: null, widescreen: false },
      ['show_names', 'exit_url'],
    ],
    ['what we do not know, whatever it is now', { ...before, layout: 'auto' }, ['layout']],
    ['widescreen, whose default nobody knows', { ...before, widescreen: true }, ['widescreen']],
    ['nothing that somebody else set meanwhile', { ...before, exit_url: 'https://c.example/' }, []],
  ])('is %s', (_, after, expected) => {
    expect(Object.keys(findResetOptions(before, { kick_available: false }, after))).toEqual(
      Object.values(expected),
    );
  });

  it('is nothing that was asked for', () => {
    expect(findResetOptions(before, { show_names: true }, { ...before, show_names: true })).toEqual({});
  });

  it('may be among the custom fields alone', () => {
    const options = { ...before, custom_fields: custom };
    const after = { ...before, custom_fields: { hide_chat: true } };
    expect(findResetOptions(options, { custom_fields: { hide_chat: true } }, after)).toEqual({
      custom_fields: custom,
    });
  });
});
