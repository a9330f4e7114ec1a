import { i18n } from '#i18n';
import { aloud } from '../alerts/aloud.ts';
import { joinRoom } from '../alerts/join.ts';
import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { openWhere, type Where } from '../browser/tabs.ts';
import { ok, type Result } from '../eyeson/errors.ts';
import { asDescription } from './description.ts';
import { type Entry, find, meant, readIndex, textOf } from './room-index.ts';

const MOST = 7;

/** Read once while the host types. A worker that was stopped meanwhile reads it again, and so does one that could not. */
let index: Promise<Entry[]> | undefined;

async function readOnce(): Promise<Entry[]> {
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
    run(readOnce());
    describe(i18n.t('commands.hint'));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const answer = async () => {
      const rooms = await readOnce();
      const [first, ...others] = find(rooms, text, MOST);
      describe(first ? i18n.t('commands.start', [first.name]) : i18n.t('commands.none', [text.trim()]));
      suggest(
        others.map((room) => ({ content: textOf(rooms, room), description: asDescription(room.name) })),
      );
    };
    run(answer());
  });
  omnibox.onInputEntered.addListener((text, where) => run(aloud(() => start(text, where, onOpen))));
  omnibox.onInputCancelled.addListener(forget);
}

async function start(text: string, where: Where, onOpen: (roomId: string) => void): Promise<Result<void>> {
  const room = meant(await readOnce(), text);
  forget();
  const open = (url: string) => openWhere(where, url);
  if (!room) return ok(await open(browser.runtime.getURL('/popup.html')));
  const joined = await joinRoom(room.id, open);
  if (joined.ok) onOpen(room.id);
  return joined;
}

/** Says what Enter does with what is typed. */
const describe = (sentence: string): void =>
  browser.omnibox.setDefaultSuggestion({ description: asDescription(sentence) });

function forget(): void {
  index = undefined;
}
