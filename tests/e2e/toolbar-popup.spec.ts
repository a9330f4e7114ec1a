import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/start.ts';
import { Extension } from '../support/e2e/chromium/extension.ts';
import { ToolbarPopup } from '../support/e2e/chromium/toolbar-popup.ts';
import { Display } from '../support/e2e/display.ts';
import { expect, team, test as base } from '../support/e2e/fixtures.ts';

interface Look {
  /** Chrome's *Font size*, in CSS pixels: 16 is Medium, 20 Large, 24 Very large. */
  fontSize: number;
}

const test = base.extend<Look & { toolbar: Extension }>({
  fontSize: [16, { option: true }],
  toolbar: async ({ sandbox, locale, fontSize }, use) => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam(team);
    // Elsewhere its windows are on the screen of whoever runs this.
    const display = process.platform === 'linux' ? await Display.start() : undefined;
    const profile = await mkdtemp(join(tmpdir(), 'permalinks-profile-'));
    await mkdir(join(profile, 'Default'));
    const preferences = { webkit: { webprefs: { default_font_size: fontSize } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const extension = await Extension.install({
      profile,
      build: join(process.env.EXTENSION_BUILDS ?? '', 'chrome-mv3'),
      port: sandbox.port,
      locale: locale ?? 'en',
      colorScheme: 'light',
      headless: false,
      ...(display && { display: display.name }),
    });
    await use(extension);
    await extension.close();
    await display?.close();
    await rm(profile, { recursive: true, maxRetries: 5 });
  },
});

/** What a person sees of the open menu or dialog, in CSS pixels. */
function measure({ document, innerHeight, innerWidth }: Window & typeof globalThis) {
  const open = document.querySelector('[role="menu"], dialog[open]') ?? document.body;
  const content = open.querySelector('form > div') ?? open;
  const outer = open.getBoundingClientRect();
  const foot = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
  return {
    isInside: outer.top >= 0 && outer.left >= 0 && outer.bottom <= innerHeight && outer.right <= innerWidth,
    /** How much of what it holds is in sight without scrolling. */
    visible: content.clientHeight,
    needed: content.scrollHeight,
    isCutSideways: content.scrollWidth > content.clientWidth || open.scrollWidth > open.clientWidth,
    /** Whether a second scrollbar stands beside the one of the content. */
    scrollsTwice: open !== content && open.scrollHeight > open.clientHeight,
    /** What reaches beyond the content's right edge. */
    tooWide: [...content.querySelectorAll('*')]
      .filter((each) => each.getBoundingClientRect().right > content.getBoundingClientRect().right + 1)
      .map((each) => each.outerHTML.slice(0, 90)),
    pageScrolls: document.documentElement.scrollHeight > innerHeight,
    isFootInSight: foot <= innerHeight,
    height: innerHeight,
  };
}

/** Of a dialog that does not fit, at least so much has to be in sight. */
const ENOUGH = 300;

async function expectUsable(toolbar: Extension, dialogs: string[]): Promise<void> {
  for (const dialog of dialogs) {
    const popup = await ToolbarPopup.open(toolbar);
    await popup.press('main li button[aria-haspopup="menu"]');
    await popup.until(({ document }) => document.querySelector('[role="menuitem"]') !== null);
    await expect
      .poll(() => popup.evaluate(measure), dialog)
      .toMatchObject({
        isInside: true,
        isCutSideways: false,
        pageScrolls: false,
        isFootInSight: true,
      });
    const menu = await popup.evaluate(measure);
    expect(menu.visible, 'the whole menu is in sight').toBe(menu.needed);
    await popup.press('[role="menuitem"]', dialog);
    await popup.until(({ document }) => document.querySelector('dialog[open]') !== null);
    await expect
      .poll(async () => {
        const { visible, needed } = await popup.evaluate(measure);
        return visible >= Math.min(needed, ENOUGH);
      }, dialog)
      .toBe(true);
    expect(await popup.evaluate(measure), dialog).toMatchObject({
      isInside: true,
      tooWide: [],
      isCutSideways: false,
      scrollsTwice: false,
      pageScrolls: false,
    });
    expect((await popup.evaluate(measure)).height).toBeLessThanOrEqual(600);
    await popup.close();
  }
}

const dialogs = ['Edit…', 'Share…', 'Show QR code…'];

/** What of the list a person does not see whole: the state and the price of an open door matter most. */
function cutOff({ document, innerHeight, innerWidth }: Window & typeof globalThis): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('main li')];
  const parts = rows.flatMap((row) => {
    const [name, state] = row.querySelectorAll<HTMLElement>(':scope > span + span > *');
    const { top, bottom, right } = row.getBoundingClientRect();
    const isOut = (part: HTMLElement) => {
      const box = part.getBoundingClientRect();
      return box.top < top - 0.5 || box.bottom > bottom + 0.5 || box.right > right;
    };
    const buttons = [...row.querySelectorAll('button')];
    return [
      state && (state.scrollWidth > state.clientWidth || isOut(state)) ? `state: ${state.textContent}` : '',
      name && name.clientWidth < 80 ? `name: ${name.textContent}` : '',
      ...buttons.map((each) => (each.scrollWidth > each.clientWidth || isOut(each) ? each.textContent : '')),
    ];
  });
  const foot = document.querySelector('footer')?.getBoundingClientRect();
  const isFootOut = !foot || foot.bottom > innerHeight + 1 || foot.right > innerWidth + 1;
  return [
    ...parts,
    isFootOut ? `foot: ${foot?.bottom} of ${innerHeight}, ${foot?.right} of ${innerWidth}` : '',
  ].filter((part) => part !== '');
}

const other = { key: 'sEcOnD-kEy', name: 'Northwind Consulting' };

/** Two teams with rooms in all states. */
async function showStates({ eyeson }: Sandbox, toolbar: Extension): Promise<void> {
  eyeson.addTeam(other);
  const names = [
    'Spring workshop with all customers',
    'Interview',
    'Support',
    'Weekly check-in',
    'Old campaign',
  ];
  const [workshop, interview, support, weekly] = names.map((name, n) =>
    eyeson.addRoom({
      key: n % 2 === 0 ? team.key : other.key,
      name,
      hosts: ['Hanna Host'],
      ...(name === 'Old campaign' && { expiresAt: '2020-03-01T10:00:00Z' }),
    }),
  );
  await toolbar.connect({ key: team.key });
  await toolbar.connect({ key: other.key });
  await toolbar.ask('rooms.refresh');
  const idOf = (room: { id: string } | undefined) => room?.id ?? '';
  const MINUTE = 60_000;
  await toolbar.ask('reminder.add', { roomId: idOf(interview), at: Date.now() + 5 * MINUTE });
  await toolbar.ask('reminder.add', { roomId: idOf(workshop), at: Date.now() + 5 * 24 * 60 * MINUTE });
  const marks = { muted: true, pin: 1, note: 'For VIPs' } as const;
  await toolbar.ask('room.updateMetadata', { roomId: idOf(support), marks });
  eyeson.start(idOf(weekly));
  eyeson.enter(idOf(weekly), { name: 'Anna', guest: true });
  const span = { from: Date.now(), until: Date.now() + 60 * MINUTE };
  await toolbar.ask('door.open', { roomId: idOf(workshop), ...span });
  await toolbar.ask('rooms.refresh');
}

for (const locale of ['en', 'de', 'fr'])
  for (const fontSize of locale === 'en' ? [16, 20, 24] : [16]) {
    // The languages with the longest words, and the largest font.
    const tag = locale === 'fr' || fontSize === 24 ? [] : ['@long'];
    test.describe(`in ${locale}, with a font of ${fontSize} pixels`, { tag }, () => {
      test.use({ locale, fontSize });

      test('two teams and all states: nothing in the toolbar’s popup is cut', async ({
        sandbox,
        toolbar,
      }) => {
        await showStates(sandbox, toolbar);
        const popup = await ToolbarPopup.open(toolbar);
        await popup.until(({ document }) => document.querySelector('output[aria-label]') !== null);
        await expect.poll(() => popup.evaluate(cutOff)).toEqual([]);
        const seen = await popup.evaluate(measure);
        expect(seen).toMatchObject({ pageScrolls: false, isFootInSight: true });
        expect(seen.height).toBeLessThanOrEqual(600);
        await popup.close();
      });
    });
  }

for (const fontSize of [16, 20, 24]) {
  test.describe(
    `the popup in the toolbar, with a font of ${fontSize} pixels`,
    { tag: fontSize === 16 ? [] : ['@long'] },
    () => {
      test.use({ fontSize });

      test('has room for its menu and its dialogs, with few rooms and with many', async ({
        sandbox,
        toolbar,
      }) => {
        await toolbar.connect({ key: team.key });
        let count = 0;
        for (const total of fontSize === 16 ? [1, 300] : [1, 3, 8]) {
          for (; count < total; count += 1)
            sandbox.eyeson.addRoom({ key: team.key, name: `Room ${count + 1}`, hosts: ['Hanna Host'] });
          await toolbar.ask('rooms.refresh');
          await expectUsable(toolbar, dialogs);
        }
      });
    },
  );
}

test.describe('in French', () => {
  test.use({ locale: 'fr' });

  test('no dialog of the popup in the toolbar is cut sideways', async ({ sandbox, toolbar }) => {
    sandbox.eyeson.addRoom({ key: team.key, name: 'Réunion', hosts: ['Hanna Host'] });
    await toolbar.connect({ key: team.key });
    await toolbar.ask('rooms.refresh');
    await expectUsable(toolbar, ['Modifier…', 'Partager…', 'Afficher le code QR…']);
  });
});
