import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  PASSPHRASE,
  computer,
  everything,
  read,
  plan,
  importing,
  hosted,
  coHost,
  full,
  plannedTime,
  synced,
  second,
} from '../../../tests/support/backup-fixtures.ts';
import { account } from '../../../tests/support/samples.ts';
import { db } from '../database/database.ts';
import { settings } from '../settings/settings.ts';
import { makeBackup } from './export.ts';
import { openSecrets, readBackup, type ParseError } from './parse.ts';
import { colours } from '../colours.ts';

beforeEach(() => computer(full));

describe('a backup', () => {
  it('holds no key, no host link and no token, not in any form', async () => {
    for (const text of [await makeBackup(), await makeBackup(PASSPHRASE)])
      for (const secret of [account.key, hosted.hostLink, hosted.hostToken, coHost.link, coHost.token])
        for (const form of [secret, btoa(secret ?? '').replace(/=+$/, '')]) expect(text).not.toContain(form);
  });

  it('brings a computer that lost everything back to where it was', async () => {
    await settings.roomName.setValue('Call of {date}');
    const before = await everything();
    const text = await makeBackup(PASSPHRASE);
    await computer({});
    await importing(text, PASSPHRASE);
    const after = await everything();
    const id = after.accounts[0]?.id ?? '';
    expect(after.accounts).toEqual([{ ...account, id, addedAt: expect.any(Number) }]);
    expect(after.rooms).toEqual([{ ...hosted, accountId: id, seenAt: expect.any(Number) }]);
    expect(after.plans).toEqual([{ ...plannedTime, accountId: id }]);
    expect(after.coHosts).toEqual(before.coHosts);
    expect(after.settings).toEqual(before.settings);
    expect(after.leftovers).toEqual([]);
  });

  it('changes nothing where all of it is there', async () => {
    const { changeset } = await plan(await makeBackup(PASSPHRASE), PASSPHRASE);
    expect(changeset).toEqual({ changes: [], settings: { before: {}, after: {} } });
  });

  it('of a room that is being deleted knows nothing', async () => {
    await db.rooms.update(hosted.id, { deleteAt: 1 });
    expect(await makeBackup()).not.toContain('Hosted');
  });

  it('carries any marks and texts', async () => {
    const marks = fc.record(
      {
        name: fc.string({ unit: 'grapheme' }),
        note: fc.string({ unit: 'grapheme' }),
        pin: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((pin) => !Object.is(pin, -0)),
        colour: fc.constantFrom(...colours),
        muted: fc.constant(true as const),
      },
      { requiredKeys: ['name'] },
    );
    await fc.assert(
      fc.asyncProperty(marks, fc.string({ unit: 'grapheme' }), async (room, roomName) => {
        await computer({ accounts: [account], rooms: [{ ...synced, accountId: account.id, ...room }] });
        await settings.roomName.setValue(roomName);
        const text = await makeBackup();
        await computer({ accounts: [second] });
        await importing(text);
        expect(await db.rooms.toArray()).toEqual([{ ...synced, ...room, seenAt: expect.any(Number) }]);
        expect(await settings.roomName.getValue()).toBe(roomName);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a file', () => {
  const change = async (alter: (backup: Record<string, unknown>) => unknown) =>
    JSON.stringify(alter(JSON.parse(await makeBackup())));

  it.each<[string, ParseError, () => string | Promise<string>]>([
    ['without anything in it', 'notJson', () => ''],
    ['of text', 'notJson', () => 'Dear diary'],
    ['cut in half', 'notJson', async () => (await makeBackup()).slice(0, 200)],
    ['of numbers', 'notOurs', () => '[1, 2]'],
    ['of nothing', 'notOurs', () => 'null'],
    ['of somebody else’s', 'notOurs', () => '{"format": "bookmarks", "version": 1}'],
    ['of a version to come', 'newer', () => '{"format": "permalinks-for-eyeson", "version": 2, "new": []}'],
    ['without a version', 'broken', () => change((backup) => ({ ...backup, version: undefined }))],
    ['of version 0', 'broken', () => change((backup) => ({ ...backup, version: 0 }))],
    ['without rooms', 'broken', () => change((backup) => ({ ...backup, rooms: undefined }))],
    ['with half a room', 'broken', () => change((backup) => ({ ...backup, rooms: [{ id: 'a' }] }))],
    [
      'with a script for a link',
      'broken',
      () => change((backup) => ({ ...backup, rooms: [{ ...hosted, guestLink: 'javascript:alert(1)' }] })),
    ],
    ['with bad secrets', 'broken', () => change((backup) => ({ ...backup, sealed: { data: 'x' } }))],
    [
      'that would take an hour to open',
      'broken',
      () => change((backup) => ({ ...backup, sealed: { iterations: 1e12, salt: '', iv: '', data: '' } })),
    ],
  ])('%s is refused: %s', async (_, refusal, text) => {
    expect(await readBackup(new Blob([await text()]))).toBe(refusal);
  });

  it('that is too large is refused before it is read', async () => {
    const huge = new Blob(['{}']);
    Object.defineProperty(huge, 'size', { value: 33 * 2 ** 20 });
    expect(await readBackup(huge)).toBe('tooLarge');
  });

  it('that an editor gave a byte order mark is read', async () => {
    expect(await readBackup(new Blob([`\uFEFF${await makeBackup()}`]))).toMatchObject({
      backup: { version: 1 },
    });
  });

  it('with settings that are unknown or make no sense has the others', async () => {
    const strange = {
      roomName: 'Mine',
      sound: 'loud',
      tomorrow: 1,
      quietHours: { zone: 'Mars/Olympus', days: {} },
      tellTexts: [1],
      newRooms: { options: { exit_url: 'javascript:alert(1)' }, days: 0 },
      __proto__: 1,
    };
    const { changeset, unknown } = await plan(await change((backup) => ({ ...backup, settings: strange })));
    expect(changeset.settings).toEqual({ before: { roomName: '' }, after: { roomName: 'Mine' } });
    expect(unknown).toBe(5);
  });
});

describe('the secrets', () => {
  it('stay closed to a wrong passphrase', async () => {
    expect(await openSecrets(await read(await makeBackup(PASSPHRASE)), 'four random word')).toBeUndefined();
  });

  it('stay closed where anything was changed, be it in the part that can be read', async () => {
    const text = await makeBackup(PASSPHRASE);
    const sealed = JSON.parse(text).sealed.data as string;
    const other = sealed.startsWith('A') ? 'B' : 'A';
    for (const tampered of [text.replace(sealed, other + sealed.slice(1)), text.replace('Testers', 'Others')])
      expect(await openSecrets(await read(tampered), PASSPHRASE)).toBeUndefined();
    expect(await openSecrets(await read(text), PASSPHRASE)).toBeDefined();
  });

  it('open however a keyboard makes its letters', async () => {
    const text = await makeBackup('zw\u00f6lf Zeichen');
    expect(await openSecrets(await read(text), 'zwo\u0308lf Zeichen')).toBeDefined();
  });
});
