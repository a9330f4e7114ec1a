import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  computer,
  everything,
  full,
  hosted,
  plan,
  second,
  synced,
} from '../../tests/support/backup-fixtures.ts';
import type { Changeset } from '../shared/backup/changeset.ts';
import { makeBackup } from '../shared/backup/export.ts';
import { db } from '../shared/database/database.ts';
import { settings } from '../shared/settings/settings.ts';
import { applyImport, resumeImport } from './apply-import.ts';

const { sync } = fakeBrowser.storage;
const quota = new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded');

/** The worker dies while it writes settings. */
async function dieIn(changeset: Changeset): Promise<void> {
  const reached = Promise.withResolvers<void>();
  const set = vi.spyOn(sync, 'set').mockImplementation((): never => {
    reached.resolve();
    return new Promise(() => undefined) as never;
  });
  void applyImport(changeset);
  await reached.promise;
  set.mockRestore();
}

/** An import that changes a setting and a room, on a computer that has the room without marks. */
async function anImport() {
  await computer(full);
  await settings.roomName.setValue('Call of {date}');
  await settings.tellTexts.setValue(['Two minutes!']);
  const text = await makeBackup();
  await computer({ accounts: [second], rooms: [synced] });
  await settings.roomName.setValue('Mine');
  return { changeset: (await plan(text)).changeset, before: await everything() };
}

beforeEach(() => fakeBrowser.reset());

describe('an import that fails half way', () => {
  it.each([
    ['the settings are refused', () => vi.spyOn(sync, 'set').mockRejectedValueOnce(quota)],
    ['a later step fails', () => vi.spyOn(db.leftovers, 'delete').mockRejectedValueOnce(quota)],
  ])('is undone as a whole when %s', async (_, break_) => {
    const { changeset, before } = await anImport();
    break_();
    expect(await applyImport(changeset)).toEqual({ ok: false, error: { kind: 'sync-too-often' } });
    const after = await everything();
    expect({ ...after, settings: { roomName: after.settings.roomName } }).toEqual({
      ...before,
      settings: { roomName: 'Mine' },
    });
    expect(await settings.tellTexts.getValue()).toEqual([]);
  });

  it('because the worker died is finished at the next start', async () => {
    const { changeset } = await anImport();
    await dieIn(changeset);
    await resumeImport();
    expect(await db.rooms.get(hosted.id)).toMatchObject({ note: 'Cake' });
    expect(await settings.roomName.getValue()).toBe('Call of {date}');
    expect(await db.leftovers.count()).toBe(0);
  });

  it('because the worker died, and cannot be finished, is undone at the next start', async () => {
    const { changeset, before } = await anImport();
    await dieIn(changeset);
    vi.spyOn(sync, 'set').mockRejectedValueOnce(quota);
    await resumeImport();
    expect(await everything()).toEqual(before);
  });
});
