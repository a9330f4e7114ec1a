import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { listenToOmnibox } from './omnibox.ts';

interface Suggestion {
  content: string;
  description: string;
}
interface Listeners {
  onInputStarted: () => void;
  onInputChanged: (text: string, suggest: (suggestions: Suggestion[]) => void) => void;
  onInputEntered: (text: string, where: string) => void;
  onInputCancelled: () => void;
}

const listeners: Partial<Listeners> = {};
const on = <K extends keyof Listeners>(name: K) => ({
  addListener: (listener: Listeners[K]) => {
    listeners[name] = listener;
  },
});
let first = '';
const opened: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  opened.length = 0;
  first = '';
  Object.assign(fakeBrowser, {
    omnibox: {
      onInputStarted: on('onInputStarted'),
      onInputChanged: on('onInputChanged'),
      onInputEntered: on('onInputEntered'),
      onInputCancelled: on('onInputCancelled'),
      setDefaultSuggestion: ({ description }: Suggestion) => {
        first = description;
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    update: async ({ url }: { url: string }) => opened.push(`here ${url}`),
    create: async ({ url, active }: { url: string; active?: boolean }) =>
      opened.push(`${active === false ? 'behind' : 'new'} ${url}`),
  });
  listenToOmnibox(() => undefined);
  listeners.onInputCancelled?.();
});

const made = (...rooms: Room[]) => db.rooms.bulkPut(rooms.map((room) => ({ ...room, hostToken: 'T' })));
/** What is offered for a text, the first as it is said. */
async function offered(text: string): Promise<Suggestion[]> {
  listeners.onInputStarted?.();
  return new Promise((resolve) => {
    listeners.onInputChanged?.(text, resolve);
  });
}

describe('the address bar', () => {
  it('offers the rooms that have the words, the ones called so and the pinned first, and no secret', async () => {
    const rooms = [
      aRoom('Sales weekly', { pin: 1 }),
      aRoom('Weekly sync'),
      aRoom('Support'),
      aRoom('Weekly'),
    ];
    await made(...rooms);
    const others = await offered('weekly');
    expect(first).toBe('Start “Weekly”');
    expect(others.map(({ description }) => description)).toEqual(['Weekly sync', 'Sales weekly']);
    expect(JSON.stringify([first, others])).not.toContain('permalink?');
  });

  it('offers few of many', async () => {
    await made(...Array.from({ length: 30 }, (_, n) => aRoom(`Room ${n}`)));
    expect(await offered('room')).toHaveLength(6);
  });

  it('says that no room is called so', async () => {
    expect(await offered('<b>')).toEqual([]);
    expect(first).toBe('No room matches “&lt;b&gt;”. Press Enter to see all rooms.');
  });

  it('leaves out rooms whose meeting cannot be started', async () => {
    await made(aRoom('Gone', { deleteAt: 1 }), aRoom('Over', { expiresAt: '2020-01-01T00:00:00Z' }));
    await offered('o');
    expect(first).toContain('No room');
  });

  it.each([
    ['currentTab', 'here'],
    ['newForegroundTab', 'new'],
    ['newBackgroundTab', 'behind'],
  ])('starts the meeting in %s', async (where, place) => {
    const room = aRoom('R&D');
    await made(room, aRoom('Other'));
    listeners.onInputEntered?.('r&d', where);
    await expect.poll(() => opened).toEqual([`${place} ${room.hostLink}`]);
  });

  it('finds the very room that was chosen among those of one name', async () => {
    const [older, newer] = [aRoom('Twin'), aRoom('Twin')] as const;
    await made(older, newer);
    const [other] = await offered('twin');
    listeners.onInputEntered?.(other?.content ?? '', 'currentTab');
    await expect.poll(() => opened).toEqual([`here ${older.hostLink}`]);
  });

  it('shows all rooms where none is meant', async () => {
    listeners.onInputEntered?.('nothing', 'currentTab');
    await expect.poll(() => opened).toEqual([expect.stringMatching(/^here .*\/popup\.html$/)]);
  });
});
