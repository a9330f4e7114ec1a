import { i18n } from '#i18n';
import { joinRoom } from '../alerts/join.ts';
import { browser } from '../browser/extension.ts';
import { run } from '../browser/run.ts';
import { openWhere, type Where } from '../browser/tabs.ts';
import { asDescription } from './description.ts';
import { type Entry, find, meant, readIndex, textOf } from './room-index.ts';

const MOST = 7;

/** Read once while the host types. A worker that was stopped meanwhile reads it again. */
let index: Promise<Entry[]> | undefined;

/**
 * Finds rooms as the host types `ey …` into the address bar, and starts the meeting in the one that they choose.
 * @param onOpen told whose meeting was opened as host
 */
export function listenToOmnibox(onOpen: (roomId: string) => void): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    index = readIndex();
    describe(i18n.t('commands.hint'));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const answer = async () => {
      const rooms = await (index ??= readIndex());
      const [first, ...others] = find(rooms, text, MOST);
      describe(first ? i18n.t('commands.start', [first.name]) : i18n.t('commands.none', [text.trim()]));
      suggest(
        others.map((room) => ({ content: textOf(rooms, room), description: asDescription(room.name) })),
      );
    };
    run(answer());
  });
  omnibox.onInputEntered.addListener((text, where) => run(start(text, where, onOpen)));
  omnibox.onInputCancelled.addListener(forget);
}

async function start(text: string, where: Where, onOpen: (roomId: string) => void): Promise<void> {
  const room = meant(await (index ?? readIndex()), text);
  forget();
  const open = (url: string) => openWhere(where, url);
  if (!room) return open(browser.runtime.getURL('/popup.html'));
  if (await joinRoom(room.id, open)) onOpen(room.id);
}

/** Says what Enter does with what is typed. */
const describe = (sentence: string) =>
  browser.omnibox.setDefaultSuggestion({ description: asDescription(sentence) });

function forget(): void {
  index = undefined;
}
