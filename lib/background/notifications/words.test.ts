import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageCodes } from '../../shared/i18n/languages.ts';
import { phrase } from '../../shared/i18n/translate.ts';
import { shortRoomName, whoIsWaiting } from '../../shared/rooms/names.ts';
import { settings } from '../../shared/settings/settings.ts';
import { showExpected, showWaiting } from './notification.ts';

interface Shown {
  title: string;
  buttons: { title: string }[];
}

/** What a desktop shows in each language: who waits, by one, two and three guests, and the buttons. */
const words: Record<
  (typeof languageCodes)[number],
  { who: [string, string, string]; join: string; later: string; tell: string; start: string }
> = {
  en: {
    who: ['Anna is waiting', 'Anna and 1 other guest are waiting', 'Anna and 2 other guests are waiting'],
    join: 'Join meeting',
    later: 'Remind me in 10 min',
    tell: 'Message guests',
    start: 'Start meeting',
  },
  de: {
    who: ['Anna wartet', 'Anna und 1 weiterer Gast warten', 'Anna und 2 weitere Gäste warten'],
    join: 'Meeting beitreten',
    later: 'In 10 Min. erinnern',
    tell: 'Nachricht an Gäste',
    start: 'Meeting starten',
  },
  fr: {
    who: ['Anna attend', 'Anna et 1 autre invité attendent', 'Anna et 2 autres invités attendent'],
    join: 'Rejoindre la réunion',
    later: 'Me le rappeler dans 10 min',
    tell: 'Écrire aux invités',
    start: 'Démarrer la réunion',
  },
};

describe.each(languageCodes)('in %s', (code) => {
  const { who, join, later, tell, start } = words[code];
  const shown: Shown[] = [];
  const guests = ['Anna', 'Ben', 'Carla'].map((name) => ({ name }));
  const message = shortRoomName({ name: 'Weekly sync' });
  const buttons = () => shown.at(-1)?.buttons.map(({ title }) => title);

  beforeEach(async () => {
    fakeBrowser.reset();
    shown.length = 0;
    const messages = generateChromeMessages(await parseMessagesFile(`locales/${code}.yml`));
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(code);
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values = []) =>
      (messages[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, n) =>
        String([values].flat()[Number(n) - 1] ?? ''),
      ),
    );
    Object.assign(fakeBrowser.notifications, {
      create: async (_: string, options: Shown) => shown.push(options),
    });
    await settings.laterMinutes.setValue(10);
  });

  it('tells of guests who wait by name and number', async () => {
    for (const [index, title] of who.entries()) {
      await showWaiting('r', { title: whoIsWaiting(guests.slice(0, index + 1)), message }, 'new', 'later');
      expect(shown.at(-1)).toMatchObject({ title, message: 'Weekly sync' });
    }
  });

  it('offers to join, and beside it what the host wants', async () => {
    const content = { title: whoIsWaiting(guests), message };
    await showWaiting('r', content, 'new', 'later');
    expect(buttons()).toEqual([join, later]);
    await showWaiting('r', content, 'new', 'tell');
    expect(buttons()).toEqual([join, tell]);
  });

  it('offers to start a meeting that guests are expected in, or to join it', async () => {
    const content = { title: phrase('Weekly sync'), message };
    await showExpected('r', { ...content, runs: false });
    expect(buttons()).toEqual([start]);
    await showExpected('r', { ...content, runs: true });
    expect(buttons()).toEqual([join]);
  });
});
