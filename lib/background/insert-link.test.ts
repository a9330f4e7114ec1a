import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, aRoom } from '../../tests/support/samples.ts';
import { db } from '../shared/database/database.ts';
import { findFocusedFrame, insertGuestLink } from './insert-link.ts';

interface Injection {
  target: { tabId: number; frameIds?: number[] };
  files?: string[];
  args?: string[];
}
/** What the browser answers to an injection: that of the script, the call of it, or the copying of the link. */
type Answer = () => Promise<{ result?: unknown; frameId?: number }[]>;

const executed = vi.fn<(injection: Injection) => ReturnType<Answer>>();
const shown: { title: string; message: string }[] = [];
const opened: string[] = [];
const room = aRoom('Weekly sync');
const frame = { tabId: 7, frameId: 3 };
const COPIED = 'This field doesn’t accept the link. It’s copied: paste it instead.';

const answers =
  (result: unknown): Answer =>
  async () => [{ result }];
const refuses: Answer = () => Promise.reject(new Error('Cannot access contents of the page'));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  await db.rooms.put({ ...room, usedAt: 0 });
  shown.length = 0;
  opened.length = 0;
  executed.mockReset();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: executed },
    notifications: {
      create: async (_: string, note: { title: string; message: string }) => shown.push(note),
    },
  });
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) });
});

/** Answers one injection after the other, and tells which there were. */
async function insertWith(...inTurn: Answer[]): Promise<string[]> {
  for (const answer of inTurn) executed.mockImplementationOnce(answer);
  await insertGuestLink(room, frame);
  expect(executed).toHaveBeenCalledTimes(inTurn.length);
  return executed.mock.calls.map(([{ target, files, args }]) => {
    const what = files?.join() ?? args?.join() ?? '';
    return `${what} in ${target.frameIds?.join() ?? 'the page'}`;
  });
}

const script = '/insert-text.js in 3';
const link = `${room.guestLink} in 3`;

describe('the guest link', () => {
  it('is in, and nothing is said', async () => {
    expect(await insertWith(answers(undefined), answers(true))).toEqual([script, link]);
    expect(shown).toEqual([]);
    expect((await db.rooms.get(room.id))?.usedAt).toBeGreaterThan(0);
  });

  it('is tried once more where the browser lets nobody in at first', async () => {
    expect(await insertWith(refuses, answers(undefined), answers(true))).toEqual([script, script, link]);
    expect(shown).toEqual([]);
  });

  it('is copied where the browser refuses twice, in the page around a frame that is closed too', async () => {
    const injections = await insertWith(refuses, refuses, refuses, answers(true));
    expect(injections).toEqual([script, script, link, `${room.guestLink} in the page`]);
    expect(shown).toEqual([expect.objectContaining({ title: room.name, message: COPIED })]);
    expect((await db.rooms.get(room.id))?.usedAt).toBeGreaterThan(0);
  });

  it.each([
    ['refuses it', answers(false)],
    ['is gone before it answers', refuses],
    ['answers nothing', answers(null)],
  ])('is copied, and is not tried again, where the field %s', async (_, answer) => {
    expect(await insertWith(answers(undefined), answer, answers(true))).toEqual([script, link, link]);
    expect(shown).toEqual([expect.objectContaining({ title: room.name, message: COPIED })]);
  });

  it('is copied in a tab of the extension where no page lets it', async () => {
    await insertWith(refuses, refuses, refuses, refuses);
    expect(opened).toEqual([expect.stringContaining(`popup.html#copy=${room.id}`)]);
    expect(shown).toEqual([]);
  });
});

describe('the frame with the cursor', () => {
  const frames: Answer = async () => [
    { frameId: 0, result: false },
    { frameId: 4, result: true },
  ];

  it.each<[string, Answer[], number | undefined]>([
    ['is found among all', [frames], 4],
    ['is asked for once more where the browser lets nobody in at first', [refuses, frames], 4],
    ['is not known where the browser refuses twice', [refuses, refuses], undefined],
    ['is not known where none has it', [answers(false)], undefined],
  ])('%s', async (_, inTurn, expected) => {
    for (const answer of inTurn) executed.mockImplementationOnce(answer);
    expect(await findFocusedFrame(7)).toBe(expected);
    expect(executed).toHaveBeenCalledTimes(inTurn.length);
  });
});
