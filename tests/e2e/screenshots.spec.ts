import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const rooms = [
  'Weekly sync',
  'Interview',
  'Support',
  'Design review',
  'Board',
  'Coffee',
  'Sales',
  'Onboarding',
];

/** Rooms that were made one after the other, the first of them last. */
function addRooms({ eyeson }: Sandbox, names: string[]): string[] {
  return names.map((name, age) => {
    eyeson.clock.skew((-age - 1) * 60_000);
    const { id } = eyeson.addRoom({ key: team.key, name });
    eyeson.clock.skew(0);
    return id;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    const shoot = async (page: Page, name: string, clip?: Rectangle) => {
      await page.bringToFront();
      const path = `test-results/screenshots/${name}-${colorScheme}.png`;
      if (clip) await page.screenshot({ path, clip, animations: 'disabled' });
      else await page.locator('body').screenshot({ path, animations: 'disabled' });
    };

    test('the popup without a key, without a room, and with one', async ({ freshExtension: extension }) => {
      const popup = await PopupTab.open(extension);
      await expect(popup.page.getByRole('button', { name: 'Add API key' })).toBeVisible();
      await shoot(popup.page, 'popup-no-key');
      await extension.connect({ key: team.key });
      await expect(popup.page.getByText('Create your first room')).toBeVisible();
      await shoot(popup.page, 'popup-empty');
      await popup.create('Weekly sync');
      await shoot(popup.page, 'popup-one');
    });

    test('the popup with thirty rooms, and with guests who wait', async ({
      freshExtension: extension,
      sandbox,
    }) => {
      const { eyeson } = sandbox;
      await extension.connect({ key: team.key });
      const projects = Array.from({ length: 30 - rooms.length }, (_, n) => `Project ${n + 1}`);
      const [weekly = '', interview = ''] = addRooms(sandbox, [...rooms, ...projects]);
      await extension.ask('rooms.refresh');
      const popup = await PopupTab.open(extension);
      await expect(popup.rows.first()).toHaveAttribute('aria-setsize', '30');
      await shoot(popup.page, 'popup-thirty');
      eyeson.enter(interview, { name: 'Hanna Host', guest: false });
      eyeson.enter(interview, { name: 'Carla', guest: true });
      eyeson.start(weekly);
      for (const name of ['Anna', 'Ben']) eyeson.enter(weekly, { name, guest: true });
      await extension.ask('rooms.refresh');
      await popup.page.reload();
      await expect(popup.says('Anna and 1 other guest are waiting')).toBeVisible();
      await shoot(popup.page, 'popup-waiting');
    });

    test('the popup when something is wrong', async ({ freshExtension: extension, sandbox }) => {
      const { eyeson } = sandbox;
      addRooms(sandbox, rooms);
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
      eyeson.faults.add({ match: /./, do: { status: 503 } });
      await extension.ask('rooms.refresh');
      const popup = await PopupTab.open(extension);
      await expect(popup.says('Something went wrong at Eyeson')).toBeVisible();
      await shoot(popup.page, 'popup-error');
    });

    test('settings and rooms', async ({ freshExtension: extension, sandbox }) => {
      addRooms(sandbox, rooms);
      const page = await extension.openOptions();
      await shoot(page, 'settings-start');
      await page.getByRole('textbox', { name: 'API key' }).fill(team.key);
      await page.getByRole('button', { name: 'Connect' }).click();
      await expect(page.getByText('Connected to Testers')).toBeVisible();
      await shoot(page, 'settings');
      const table = await extension.openRooms();
      await expect(table.getByRole('row')).toHaveCount(rooms.length + 1);
      await shoot(table, 'rooms');
    });

    test('Gmail and Google Calendar with the picker open', async ({ freshExtension: extension, sandbox }) => {
      addRooms(sandbox, rooms);
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
      const gmail = await GmailTab.open(extension, `theme=${colorScheme}`);
      await gmail.compose('popup', { subject: 'Talk of two', body: '<div>Let us meet here: </div>' });
      await gmail.select('');
      await gmail.button.click();
      await expect(gmail.option('Weekly sync')).toBeVisible();
      await shoot(gmail.page, 'gmail', { x: 660, y: 260, width: 580, height: 460 });
      const calendar = await CalendarTab.open(
        extension,
        `r/eventedit?theme=${colorScheme}&text=Design+review`,
      );
      await calendar.button.click();
      await expect(calendar.picker.getByRole('option', { name: 'Weekly sync' })).toBeVisible();
      const editor = { x: 0, y: 0, width: 720, height: 670 };
      await shoot(calendar.page, 'calendar-picker', editor);
      await calendar.page.keyboard.press('Escape');
      await calendar.add('Weekly sync');
      await expect(calendar.action('Start meeting')).toBeVisible();
      await shoot(calendar.page, 'calendar', editor);
    });

    test.describe('in German', () => {
      test.use({ locale: 'de' });

      test('popup, options and Gmail', async ({ freshExtension: extension, sandbox }) => {
        const { eyeson } = sandbox;
        const [weekly = ''] = addRooms(sandbox, rooms);
        await extension.connect({ key: team.key });
        eyeson.start(weekly);
        for (const name of ['Anna', 'Ben']) eyeson.enter(weekly, { name, guest: true });
        await extension.ask('rooms.refresh');
        const popup = await extension.openPopup();
        await popup.getByText('Anna und').waitFor();
        await shoot(popup, 'popup-waiting-de');
        await popup.locator('[data-room] button[aria-haspopup]').first().click();
        await popup.getByRole('menuitem').first().click();
        await popup.getByRole('dialog').waitFor();
        await shoot(popup, 'popup-edit-de');
        const options = await extension.openOptions();
        await options.getByText('Verbunden mit Testers').waitFor();
        await shoot(options, 'settings-de');
        const { page } = await GmailTab.open(extension, `theme=${colorScheme}&locale=de&open=popup`);
        await page.locator('permalinks-for-eyeson').getByRole('button').click();
        await page.getByRole('option').first().waitFor();
        await shoot(page, 'gmail-de', { x: 660, y: 260, width: 580, height: 460 });
      });
    });
  });
}
