import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  PASSPHRASE,
  computer,
  everything,
  full,
  importing,
  plan,
} from '../../../tests/support/backup-fixtures.ts';
import { MAX_DAYS, type Preset } from '../settings/presets.ts';
import { settings } from '../settings/settings.ts';
import { applyImport } from '../../background/apply-import.ts';
import { invert } from './changeset.ts';
import { makeBackup } from './export.ts';

const preset = (id: string, name: string, more: Partial<Preset> = {}): Preset => ({
  id,
  name,
  roomName: '',
  days: 0,
  options: {},
  ...more,
});
const webinar = preset('w', 'Webinar', {
  roomName: 'Webinar of {date}',
  days: 30,
  options: { layout_available: false, custom_fields: { virtual_background: true } },
});
const talk = preset('t', 'Talk');
const keep = (presets: Preset[]) => settings.presets.setValue(presets);
const kept = () => settings.presets.getValue();

/** Imports a backup of a computer with the presets `from` on one with the presets `to`. */
async function moved(from: Preset[], to: Preset[]): Promise<string> {
  await keep(from);
  const text = await makeBackup(PASSPHRASE);
  await computer({});
  await keep(to);
  return text;
}

beforeEach(() => computer(full));

describe('presets', () => {
  it('come back with a backup, and go again when it is undone', async () => {
    const text = await moved([talk, webinar], []);
    const changeset = await importing(text);
    expect(await kept()).toEqual([talk, webinar]);
    await applyImport(invert(changeset));
    expect(await kept()).toEqual([]);
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  it.each<[string, Preset[], Preset[], Preset[]]>([
    ['that are here alone stay', [webinar], [talk], [talk, webinar]],
    ['that differ become those of the backup', [webinar], [{ ...webinar, days: 1, options: {} }], [webinar]],
    ['of the same name are the same', [webinar], [preset('other', 'Webinar')], [{ ...webinar, id: 'other' }]],
    ['of the same id are the same', [webinar], [preset('w', 'Seminar')], [webinar]],
    [
      'that have changed names keep apart',
      [preset('1', 'A', { days: 1 }), preset('2', 'B', { days: 2 })],
      [preset('2', 'A'), preset('1', 'B')],
      [preset('2', 'A', { days: 1 }), preset('1', 'B', { days: 2 })],
    ],
    [
      'never take the place of another',
      [preset('1', 'A'), preset('2', 'B', { days: 2 })],
      [preset('1', 'B')],
      [preset(expect.any(String), 'A'), preset('1', 'B', { days: 2 })],
    ],
  ])('%s', async (_, from, to, expected) => {
    const text = await moved(from, to);
    const changeset = await importing(text);
    expect(await kept()).toEqual(expected);
    expect((await plan(text)).changeset.settings.after).toEqual({});
    await applyImport(invert(changeset));
    expect(await kept()).toEqual(to);
  });

  it('are known again whatever order a browser keeps their fields in', async () => {
    const text = await moved([webinar], []);
    const changeset = await importing(text);
    const { id, name, days, options, roomName } = webinar;
    await fakeBrowser.storage.sync.set({ [`preset ${id}`]: { roomName, options, days, name, id } });
    expect((await plan(text)).changeset.settings.after).toEqual({});
    await applyImport(invert(changeset));
    expect(await kept()).toEqual([]);
  });

  it('that the host has changed since an import stay when it is undone', async () => {
    const text = await moved([talk, webinar], []);
    const changeset = await importing(text);
    await keep([talk, { ...webinar, days: 7 }]);
    await applyImport(invert(changeset));
    expect(await kept()).toEqual([{ ...webinar, days: 7 }]);
  });

  it('that the browser’s sync has no room for leave everything as it was', async () => {
    const text = await moved([webinar], [talk]);
    const { changeset } = await plan(text, PASSPHRASE);
    const before = await everything();
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(
      new Error('QUOTA_BYTES_PER_ITEM quota exceeded'),
    );
    expect(await applyImport(changeset)).toEqual({ ok: false, error: { kind: 'sync-too-long' } });
    expect(await everything()).toEqual(before);
  });
});

describe('a file', () => {
  const withPresets = async (presets: unknown) =>
    JSON.stringify({ ...JSON.parse(await makeBackup()), presets });

  it('without presets, as 1.0.0 made them, lets those that are here stay', async () => {
    await keep([talk]);
    expect((await plan(await withPresets(undefined))).changeset.settings.after).toEqual({});
    expect(await kept()).toEqual([talk]);
  });

  it.each<[string, unknown]>([
    ['is none', 1],
    ['has no name', { ...webinar, name: ' \n' }],
    ['has no id', { ...webinar, id: '' }],
    ['lasts for part of a day', { ...webinar, days: 1.5 }],
    ['ends before it begins', { ...webinar, days: -1 }],
    ['lasts longer than any calendar', { ...webinar, days: MAX_DAYS + 1 }],
    ['has no options', { ...webinar, options: null }],
    ['leads to a script', { ...webinar, options: { exit_url: 'javascript:alert(1)' } }],
    ['has no colour for one', { ...webinar, options: { background_color: 'url(https://a.b)' } }],
  ])('with a preset that %s has the others, and says that one is left out', async (_, wrong) => {
    const { changeset, unknown } = await plan(await withPresets([wrong, talk]));
    expect(Object.values(changeset.settings.after)).toEqual([talk]);
    expect(unknown).toBe(1);
  });

  it('slips nothing into a room that no form shows', async () => {
    const strange = { ...talk, extra: 1, options: { kick_available: false, webhook: 'https://a.b' } };
    const { changeset } = await plan(await withPresets([strange]));
    expect(Object.values(changeset.settings.after)).toEqual([
      { ...talk, options: { kick_available: false } },
    ]);
  });
});
