import { i18n } from '../../shared/i18n/translate.ts';
import { browser } from '../../shared/browser/api.ts';
import { openWithDisposition, type Disposition } from '../../shared/browser/tabs.ts';
import { ok, type Result } from '../../shared/errors/errors.ts';
import { omniboxText } from '../../shared/escape.ts';
import { shortName } from '../../shared/i18n/name.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { openMeeting } from '../rooms/host-link.ts';
import { runUserAction } from '../notifications/run-task.ts';
import { type IndexedRoom, findRooms, resolveRoom, readIndex, suggestionText } from './find-room.ts';

const MAX_RESULTS = 7;

/** The index of all rooms, cached while the host types. */
let index: Promise<IndexedRoom[]> | undefined;

/**
 * Suggests rooms while the host types `ey …` into the address bar, and starts the meeting of the chosen one. To be
 * called in the worker's first turn.
 * @param onOpen called after a room's meeting was opened as host
 */
export function listenToOmnibox(onOpen: (roomId: string) => void): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    clearIndex();
    reportErrors(cachedIndex());
    setDefaultSuggestion(i18n.t('commands.hint'));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const suggestRooms = async () => {
      const rooms = await cachedIndex();
      const [first, ...others] = findRooms(rooms, text, MAX_RESULTS);
      setDefaultSuggestion(
        first
          ? i18n.t('commands.start', [shortName(first.name)])
          : i18n.t('commands.none', [shortName(text)]),
      );
      suggest(
        others.map((room) => ({
          content: suggestionText(rooms, room),
          description: omniboxText(room.name),
        })),
      );
    };
    reportErrors(suggestRooms());
  });
  omnibox.onInputEntered.addListener((text, where) =>
    reportErrors(runUserAction(() => start(text, where, onOpen))),
  );
  omnibox.onInputCancelled.addListener(clearIndex);
}

async function cachedIndex(): Promise<IndexedRoom[]> {
  try {
    return await (index ??= readIndex());
  } catch (error) {
    // A failed read must not be cached.
    clearIndex();
    throw error;
  }
}

async function start(
  text: string,
  where: Disposition,
  onOpen: (roomId: string) => void,
): Promise<Result<void>> {
  const room = resolveRoom(await cachedIndex(), text);
  clearIndex();
  const open = (url: string) => openWithDisposition(where, url);
  if (!room) return ok(await open(browser.runtime.getURL('/popup.html')));
  const joined = await openMeeting(room.id, open);
  if (joined.ok) onOpen(room.id);
  return joined;
}

/** Sets the description of the first suggestion, which Enter selects. */
const setDefaultSuggestion = (description: string): void =>
  browser.omnibox.setDefaultSuggestion({ description: omniboxText(description) });

function clearIndex(): void {
  index = undefined;
}
