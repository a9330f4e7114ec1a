import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { suppressionOf } from '../../background/notifications/waiting.ts';
import { createOptionsFor } from '../../background/rooms/create.ts';
import { readSettings } from '../backup/validate.ts';
import { isQuiet } from './quiet-hours.ts';
import { settings } from './settings.ts';

const { sync } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

const evening = { from: '18:00', to: '08:00' };
const preset = { id: 'p', name: 'Interview', roomName: '', options: { lock_available: true }, days: 7 };

describe('what is stored and cannot be read is replaced by its default, field by field', () => {
  it.each<[keyof typeof settings, unknown, unknown]>([
    ['quietHours', { zone: 'Mars/Olympus', days: { 1: evening } }, { zone: '', days: { 1: evening } }],
    ['quietHours', { zone: 'Europe/Vienna', days: null }, { zone: 'Europe/Vienna', days: {} }],
    [
      'quietHours',
      { days: { 1: evening, 2: { from: '25:00', to: '1' }, 9: evening } },
      { zone: '', days: { 1: evening } },
    ],
    ['quietHours', [], { zone: '', days: {} }],
    ['quietHours', null, { zone: '', days: {} }],
    ['tellTexts', { en: ['Two minutes!'] }, []],
    ['tellTexts', ['Two minutes!', { text: 'x' }, '', 3], ['Two minutes!']],
    ['laterMinutes', -5, 5],
    ['laterMinutes', 1e9, 5],
    ['laterMinutes', '10', 5],
    ['muteUntil', -1, 0],
    ['muteUntil', 1e300, 0],
    ['muteUntil', 'for ever', 0],
    ['notifications', 'yes', true],
    ['notifications', 0, true],
    ['sound', null, true],
    ['gmail', {}, true],
    ['secondButton', 'call', 'later'],
    ['templateLanguage', 'tlh', 'auto'],
    ['hostName', { first: 'Maria' }, ''],
    [
      'newRooms',
      { options: { show_names: 'no', kick_available: false }, days: 7 },
      { options: { kick_available: false }, days: 7 },
    ],
    [
      'newRooms',
      { options: { webhook: 'https://a.b', kick_available: false }, days: -1 },
      { options: { kick_available: false }, days: 0 },
    ],
    ['newRooms', { options: { exit_url: 'javascript:alert(1)' }, days: 1 }, { options: {}, days: 1 }],
    [
      'newRooms',
      { options: { custom_fields: { locale: 'tlh', hide_chat: true } }, days: 1 },
      { options: { custom_fields: { hide_chat: true } }, days: 1 },
    ],
    ['newRooms', 'all', { options: {}, days: 0 }],
  ])('%s: %j', async (name, value, expected) => {
    await sync.set({ [name]: value });
    const before = await sync.get(null);
    expect(await settings[name].getValue()).toEqual(expected);
    expect(await sync.get(null)).toEqual(before);
  });

  it.each<[string, unknown, unknown]>([
    ['without fields', {}, [{ id: 'p', name: 'Preset without a name', roomName: '', options: {}, days: 0 }]],
    ['with another id', { ...preset, id: 5 }, [preset]],
    ['with a time that is no number', { ...preset, days: 'a week' }, [{ ...preset, days: 0 }]],
    ['that is none', 'Interview', []],
    ['that is nothing', null, []],
  ])('a preset %s', async (_, stored, expected) => {
    await sync.set({ 'preset p': stored });
    expect(await settings.presets.getValue()).toEqual(expected);
  });

  it.each<[string, object, unknown]>([
    [
      'one that is no text',
      { 'template mail-en': 5, 'template mail-de': 'Zu {link}' },
      { 'mail-de': 'Zu {link}' },
    ],
    ['of version 1.0', { templates: { 'mail-en': 'To {link}', 'mail-de': 5 } }, { 'mail-en': 'To {link}' }],
    [
      'of version 1.0, and changed since on another computer',
      { templates: { 'mail-en': 'To {link}' }, 'template mail-en': 'Go to {link}' },
      { 'mail-en': 'Go to {link}' },
    ],
    [
      'invisible letters beside the link go: linkifiers take them into it',
      { 'template mail-en': 'To \u2068{link}\u2069\u200B, 👩\u200D🚀' },
      { 'mail-en': 'To {link}, 👩\u200D🚀' },
    ],
  ])('templates: %s', async (_, stored, expected) => {
    await sync.set(stored);
    expect(await settings.templates.getValue()).toEqual(expected);
  });
});

it('whatever is stored, every setting can be read and used', async () => {
  const names = [...Object.keys(settings), 'preset a', 'template mail-en', 'preset ', 'preset __proto__'];
  const likely = fc.oneof(
    fc.jsonValue(),
    fc.record({ zone: fc.jsonValue(), days: fc.jsonValue() }),
    fc.record({ options: fc.jsonValue(), days: fc.jsonValue() }),
    fc.record({ options: fc.record({ custom_fields: fc.jsonValue(), show_names: fc.jsonValue() }) }),
    fc.dictionary(fc.constantFrom('0', '1', 'mail-en', 'id', 'name', '__proto__', 'from'), fc.jsonValue()),
  );
  const items = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), likely), { selector: ([name]) => name });
  await fc.assert(
    fc.asyncProperty(items, async (entries) => {
      await sync.clear();
      await sync.set(Object.fromEntries(entries));
      const before = await sync.get(null);
      const values = await readSettings();
      for (const [name, item] of Object.entries(settings))
        expect(item.isValid(name === 'presets' ? await settings.presets.getValue() : values[name])).toBe(
          true,
        );
      expect(typeof isQuiet(await settings.quietHours.getValue(), Date.now())).toBe('boolean');
      expect((await suppressionOf())(undefined)).toBeTypeOf('boolean');
      await createOptionsFor({ id: 'a', name: 'Weekly', preset: 'a' }, Date.now());
      expect(await sync.get(null)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
