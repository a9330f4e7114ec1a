// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteAdapter, Outcome } from '../adapter.ts';
import { renderInvitation } from '../../shared/invitation/render.ts';
import type { ButtonClick } from '../adapter.ts';
import { insertInvitation } from './insert.ts';
import type { Match } from '../../shared/placement-log.ts';

const guestLink = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const hostLink = 'https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ';
const room = { id: '1', name: 'Weekly sync', guestLink };

let said: string[];
let written: string[];
let copied: string[];
let asked: unknown[];

function context(outcome: Outcome, match: Match = 'first') {
  const button = { say: (sentence: string) => said.push(sentence) };
  const surface = {};
  const { signal } = new AbortController();
  const click = { button, surface, match, refresh: () => undefined, signal } as unknown as ButtonClick;
  const write = (_: ButtonClick, { text }: { text: string }) => {
    written.push(text);
    return outcome;
  };
  return { click, adapter: { title: () => '', write } as unknown as SiteAdapter };
}

const words = (text: string, name = room.name) =>
  renderInvitation(text, { room: name, link: guestLink, host: '' });

beforeEach(() => {
  [said, written, copied, asked] = [[], [], [], []];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  fakeBrowser.runtime.sendMessage = async (message: unknown) => {
    asked.push(message);
    return { ok: true };
  };
});

describe('an invitation', () => {
  it('gets into the text in the click, before anything is waited for', () => {
    void insertInvitation(context('written'), room, words('{room}\n{link}'));
    expect(written).toEqual([`Weekly sync\n${guestLink}`]);
  });

  it('is said to be there, and the room is noted as used', async () => {
    await insertInvitation(context('written'), room, words('{link}'));
    expect(said).toEqual(['Guest link added']);
    expect(asked).toEqual([expect.objectContaining({ type: 'room.used', data: { roomId: '1' } })]);
  });

  it.each([
    ['the room is taken then', true, /already planned or in use/],
    ['the room is free then', false, /^Guest link added$/],
  ])(
    'gets into an event in the click, whose time is certain, and says when %s',
    async (_, taken, sentence) => {
      fakeBrowser.runtime.sendMessage = async (message: unknown) => {
        asked.push(message);
        return { ok: true, value: taken };
      };
      const { click, adapter } = context('written');
      const putting = insertInvitation(
        { click, adapter: { ...adapter, span: () => ({ from: 1, until: 2 }) } },
        room,
        words('{link}'),
      );
      expect(written).toHaveLength(1);
      await putting;
      expect(said).toEqual([expect.stringMatching(sentence)]);
      const data = { roomId: '1', from: 1, until: 2 };
      expect(asked).toContainEqual(expect.objectContaining({ type: 'room.taken', data }));
    },
  );

  it('gets onto the clipboard where the page does not take it', async () => {
    await insertInvitation(context('failed'), room, words('{link}'));
    expect(copied).toEqual([guestLink]);
    expect(said[0]).toContain('couldn’t be inserted here');
  });

  it('gets onto the clipboard from the corner, where nothing can be written', async () => {
    await insertInvitation(context('written', 'corner'), room, words('{link}'));
    expect(written).toEqual([]);
    expect(copied).toEqual([guestLink]);
    expect(said).toEqual(['Guest link copied. Paste it where you need it.']);
  });

  it('is shown where the clipboard is closed, too', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await insertInvitation(context('failed'), room, words('{link}'));
    expect(said[0]).toContain(guestLink);
  });

  it.each([
    ['the room’s name', words('{room} {link}', hostLink)],
    ['the template', words(`${hostLink} {link}`)],
  ])('is refused with a host link in %s', async (_, invitation) => {
    await insertInvitation(context('written'), room, invitation);
    expect([written, copied, asked]).toEqual([[], [], []]);
    expect(said[0]).toContain('host link');
  });
});
