import { beforeEach, describe, expect, it, vi } from 'vitest';
import { switchValues } from '../../../sandbox/eyeson/switches.ts';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { createEyeson } from '../../shared/eyeson/client.ts';
import { updateRoom, readDetails, resumePending } from './update.ts';
import { db } from '../../shared/database/database.ts';
import { updateMetadata, updateMetadataOfAll } from './metadata.ts';
import { sync } from '../sync/sync.ts';

const local = withEyeson();
let id: string;
const there = () => local.eyeson.rooms().find((room) => room.id === id);

beforeEach(async () => {
  ({ id } = local.madeElsewhere('Weekly'));
  await sync(local.account);
});

it('sends a new name and nothing else, and has it here at once', async () => {
  expect(await updateRoom(id, { name: 'Daily' })).toEqual({ ok: true, value: undefined });
  expect(local.eyeson.requests.of(`PUT /permalink/${id}`).map(({ body }) => body)).toEqual([
    { name: 'Daily' },
  ]);
  expect((await db.rooms.get(id))?.name).toBe('Daily');
});

/** Somebody sets options without this extension. */
const setElsewhere = async (options: object) => {
  const { putOptions } = local.eyeson.switches;
  local.eyeson.switches.putOptions = 'merge';
  await createEyeson({ key }).changePermalink(id, { options: { ...options } });
  local.eyeson.switches.putOptions = putOptions;
  local.eyeson.requests.clear();
};
const sent = () => local.eyeson.requests.of(`PUT /permalink/${id}`).map(({ body }) => body);

describe.each(switchValues.putOptions)('where PUT is to %s', (how) => {
  const unknown = { layout: 'nine', of_tomorrow: [1, 2] };
  const custom = { logo: 'https://a.example/', of_theirs: 'x' };
  const all = { ...unknown, show_names: false, widescreen: false, custom_fields: custom };
  const change = { recording_available: false, custom_fields: { hide_chat: true } };
  const merged = { ...all, recording_available: false, custom_fields: { ...custom, hide_chat: true } };

  beforeEach(async () => {
    local.eyeson.switches.putOptions = how;
    await setElsewhere(all);
  });

  it('changes what is asked for and keeps the others, known or not', async () => {
    expect(await updateRoom(id, { name: 'Daily', options: change })).toMatchObject({ ok: true });
    expect(there()).toMatchObject({ name: 'Daily', options: merged });
    expect(sent()[0]).toEqual({ name: 'Daily', options: change });
    expect(await db.changes.count()).toBe(0);
  });

  it('sends only what was changed, until Eyeson has shown that it wants all', async () => {
    await updateRoom(id, { options: change });
    local.eyeson.requests.clear();
    await updateRoom(id, { options: { kick_available: false } });
    expect(there()?.options).toMatchObject({ ...merged, kick_available: false });
    expect(sent()).toHaveLength(1);
    expect(JSON.stringify(sent()).includes('of_tomorrow')).toBe(how !== 'merge');
  });

  it('keeps what was changed elsewhere since the host looked', async () => {
    await readDetails(id);
    await setElsewhere({ lock_available: true, custom_fields: { locale: 'fr' } });
    await updateRoom(id, { options: change });
    const custom_fields = { ...merged.custom_fields, locale: 'fr' };
    expect(there()?.options).toMatchObject({ ...merged, lock_available: true, custom_fields });
  });

  /** The worker dies after the first request: what it would have sent next never leaves. */
  const dieAfterTheFirst = async () => {
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const reply = await local.fetch(...request);
      return new Request(...request).method === 'PUT' ? new Promise<Response>(() => {}) : reply;
    });
    void updateRoom(id, { options: change });
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    vi.resetModules();
    vi.stubGlobal('fetch', local.fetch);
    return import('./update.ts');
  };

  it('restores at the next start what a worker had lost when it died', async () => {
    const next = await dieAfterTheFirst();
    await next.resumePending();
    expect(there()?.options).toMatchObject(merged);
    expect(await db.changes.count()).toBe(0);
  });

  it('restores before the next change what a worker had lost when it died', async () => {
    const next = await dieAfterTheFirst();
    await next.updateRoom(id, { options: { kick_available: false } });
    expect(there()?.options).toMatchObject({ ...merged, kick_available: false });
  });

  it('tries again at the next start when the connection broke on the way', async () => {
    local.eyeson.faults.add({ match: /^PUT /, times: 9, do: 'lose-reply' });
    expect(await updateRoom(id, { options: change })).toMatchObject({ error: { kind: 'offline' } });
    local.eyeson.faults.clear();
    await resumePending();
    expect(there()?.options).toMatchObject(merged);
  });
});

it('takes an expiry away with null', async () => {
  await updateRoom(id, { expiresAt: '2099-01-01T00:00:00.000Z' });
  expect(there()?.expiresAt).toBe('2099-01-01T00:00:00.000Z');
  await updateRoom(id, { expiresAt: null });
  expect(there()?.expiresAt).toBeNull();
  expect(await readDetails(id)).toMatchObject({ ok: true, value: { name: 'Weekly', expiresAt: null } });
});

it('leaves the room as it was when Eyeson refuses', async () => {
  local.eyeson.faults.add({ match: /^PUT /, do: { status: 422, body: { error: 'name is too long' } } });
  expect(await updateRoom(id, { name: 'x'.repeat(10_000) })).toMatchObject({ error: { kind: 'invalid' } });
  expect((await db.rooms.get(id))?.name).toBe('Weekly');
});

it('keeps the host’s own marks through a sync, and takes them away with null', async () => {
  await updateMetadata(id, { pin: 1, muted: true, note: 'Ask for the budget' });
  await sync(local.account);
  expect(await db.rooms.get(id)).toMatchObject({ pin: 1, muted: true, note: 'Ask for the budget' });
  await updateMetadata(id, { pin: null, muted: null });
  const room = await db.rooms.get(id);
  expect(room).not.toHaveProperty('pin');
  expect(room).not.toHaveProperty('muted');
  expect(room?.note).toBe('Ask for the budget');
});

it('marks many rooms at once, and pins them in their order', async () => {
  const other = local.madeElsewhere('Board');
  const third = local.madeElsewhere('Support');
  await sync(local.account);
  await updateMetadataOfAll([other.id, id], { pin: 100, muted: true });
  expect(await db.rooms.bulkGet([id, other.id])).toMatchObject([
    { pin: 101, muted: true },
    { pin: 100, muted: true },
  ]);
  expect(await db.rooms.get(third.id)).not.toHaveProperty('muted');
});
