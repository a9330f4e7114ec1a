import { i18n } from '#i18n';
import { browser } from '../../shared/browser/api.ts';
import { openWithDisposition, type Disposition } from '../../shared/browser/tabs.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { runUserAction } from '../notifications/run-task.ts';
import { type IndexedRoom, findRooms, resolveRoom, readIndex, suggestionText } from './find-room.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as browsers want it in the address bar: Chromium as XML, which knows fewer characters; Firefox as it is. */
export const escapeOmniboxText = (text: string): string =>
  import.meta.env.BROWSER === 'firefox'
    ? text
    : text
        .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const MOST = 7;

/** Read once while the host types. A worker that was stopped meanwhile reads it again, and so does one that could not. */
let index: Promise<IndexedRoom[]> | undefined;

async function readOnce(): Promise<IndexedRoom[]> {
  try {
    return await (index ??= readIndex());
  } catch (error) {
    forget();
    throw error;
  }
}

/**
 * Finds rooms as the host types `ey …` into the address bar, and starts the meeting in the one that they choose.
 * @param onOpen told whose meeting was opened as host
 */
export function listenToOmnibox(onOpen: (roomId: string) => void): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    forget();
    reportErrors(readOnce());
    describe(i18n.t('commands.hint'));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const answer = async () => {
      const rooms = await readOnce();
      const [first, ...others] = findRooms(rooms, text, MOST);
      describe(first ? i18n.t('commands.start', [first.name]) : i18n.t('commands.none', [text.trim()]));
      suggest(
        others.map((room) => ({
          content: suggestionText(rooms, room),
          description: escapeOmniboxText(room.name),
        })),
      );
    };
    reportErrors(answer());
  });
  omnibox.onInputEntered.addListener((text, where) =>
    reportErrors(runUserAction(() => start(text, where, onOpen))),
  );
  omnibox.onInputCancelled.addListener(forget);
}

async function start(
  text: string,
  where: Disposition,
  onOpen: (roomId: string) => void,
): Promise<Result<void>> {
  const room = resolveRoom(await readOnce(), text);
  forget();
  const open = (url: string) => openWithDisposition(where, url);
  if (!room) return ok(await open(browser.runtime.getURL('/popup.html')));
  const joined = await openMeeting(room.id, open);
  if (joined.ok) onOpen(room.id);
  return joined;
}

/** Says what Enter does with what is typed. */
const describe = (sentence: string): void =>
  browser.omnibox.setDefaultSuggestion({ description: escapeOmniboxText(sentence) });

function forget(): void {
  index = undefined;
}
