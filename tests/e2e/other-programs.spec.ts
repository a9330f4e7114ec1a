import type { Locator, Page } from '@playwright/test';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';
import { drawSvg, readInLibreOffice, scanCodes } from '../support/programs.ts';

/** Presses what saves a file. @returns where the file is */
async function save(page: Page, button: Locator): Promise<string> {
  const saving = page.waitForEvent('download');
  await button.click();
  return (await saving).path();
}

test(
  'a QR code that was saved is read by zbar, on any ground',
  { tag: '@long' },
  async ({ extension, sandbox }, testInfo) => {
    const { guestLink } = sandbox.eyeson.addRoom({ key: team.key, name: 'Board' });
    await extension.connect({ key: team.key });
    await extension.ask('rooms.refresh');
    const popup = await PopupTab.open(extension);
    await popup.act('Board', 'Show QR code');
    const png = await save(popup.page, popup.page.getByRole('button', { name: 'Save as PNG' }));
    expect(scanCodes(png)).toBe(`${guestLink}\n`);
    const svg = await save(popup.page, popup.page.getByRole('button', { name: 'Save as SVG' }));
    for (const ground of ['white', 'black', 'red']) {
      const drawn = testInfo.outputPath(`${ground}.png`);
      drawSvg(svg, drawn, ground);
      expect(scanCodes(drawn)).toBe(`${guestLink}\n`);
    }
  },
);

/** Names of rooms, and how they are to stand in a table: only what would be calculated is marked as a text. */
const names: [name: string, shown?: string][] = [
  ['Board'],
  ['@home'],
  ['-5 Grad'],
  ['- Notes'],
  ['+49 30 1234'],
  ['1-1'],
  ['Büro 東京 🎉'],
  ['Says “hi”, "all"; <b>R&D</b>'],
  ["It's"],
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['+A1', "'+A1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ['=HYPERLINK("https://a.example";"x")', '\'=HYPERLINK("https://a.example";"x")'],
  ['x,=HYPERLINK("https://a.example")', 'x,\'=HYPERLINK("https://a.example")'],
  ['x;=1+1', "x;'=1+1"],
];

test(
  'LibreOffice reads every name in the table, and calculates none',
  { tag: '@long' },
  async ({ extension, sandbox }, testInfo) => {
    test.setTimeout(180_000);
    const rooms = names.map(([name]) => sandbox.eyeson.addRoom({ key: team.key, name }));
    await extension.connect({ key: team.key });
    await extension.ask('rooms.refresh');
    const page = await extension.openRooms();
    await page.getByText(`${names.length} rooms ·`).waitFor();
    const commas = await save(page, page.getByRole('button', { name: 'Export CSV' }));
    const semicolons = await save(page, page.getByRole('button', { name: 'Use “;” instead' }));
    for (const [file, separator] of [
      [commas, ','],
      [semicolons, ';'],
    ] as const) {
      const [head, ...rows] = readInLibreOffice(file, testInfo.outputPath(), separator);
      expect(head?.map(({ text }) => text).slice(0, 3)).toEqual(['Name', 'Team', 'Guest link']);
      expect(rows.map(([name]) => name?.text ?? '').toSorted()).toEqual(
        names.map(([name, shown = name]) => shown).toSorted(),
      );
      expect(rows.map(([, , link]) => link?.text ?? '').toSorted()).toEqual(
        rooms.map(({ guestLink }) => guestLink).toSorted(),
      );
      expect(rows.flat().filter(({ formula }) => formula)).toEqual([]);
    }
    for (const [file, separator] of [
      [commas, ';'],
      [commas, '\t'],
      [semicolons, ','],
      [semicolons, '\t'],
    ] as const)
      expect(
        readInLibreOffice(file, testInfo.outputPath(), separator)
          .flat()
          .filter(({ formula }) => formula),
      ).toEqual([]);
  },
);
