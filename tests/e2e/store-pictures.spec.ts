import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { languageCodes } from '../../lib/shared/i18n/languages.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import { frame, tile, type Look } from '../support/pictures/frame.ts';
import { motifs, words, type Motif } from '../support/pictures/words.ts';

const FOLDER = 'store/pictures';

interface Size {
  width: number;
  height: number;
}

interface Shot {
  png: Buffer;
  width: number;
}

/** A picture of a page with twice as many pixels, so that it is sharp where it is shown larger. */
async function shoot(page: Page, size: Size, clip?: Size & { x: number; y: number }): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  await page.bringToFront();
  await page.setViewportSize(size);
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false });
  const png = await page.screenshot({ animations: 'disabled', scale: 'device', ...(clip && { clip }) });
  await session.detach();
  return png;
}

async function draw(page: Page, html: string, size: Size, name: string) {
  await page.setViewportSize(size);
  await page.setContent(html);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, scale: 'css' });
}

for (const look of ['light', 'dark'] as const satisfies Look[]) {
  for (const language of languageCodes) {
    test.describe(`in ${language}, ${look}`, () => {
      test.use({ colorScheme: look, locale: language });

      test('pictures for the stores', async ({ freshExtension: extension, sandbox }) => {
        test.slow();
        const { eyeson } = sandbox;
        const { rooms, subject, line, headlines, claim } = words[language];
        const made = rooms.map((name, age) => {
          eyeson.clock.skew((-age - 1) * 60_000);
          const room = eyeson.addRoom({ key: team.key, name, hosts: ['Hanna Host'] });
          eyeson.clock.skew(0);
          return room;
        });
        await extension.connect({ key: team.key });
        await extension.ask('rooms.refresh');
        const shots: Record<Motif, () => Promise<Shot>> = {
          waiting: async () => {
            eyeson.start(made[0]?.id ?? '');
            for (const name of ['Anna', 'Ben']) eyeson.enter(made[0]?.id ?? '', { name, guest: true });
            eyeson.enter(made[1]?.id ?? '', { name: 'Hanna Host', guest: false });
            eyeson.enter(made[1]?.id ?? '', { name: 'Carla', guest: true });
            await extension.ask('rooms.refresh');
            const popup = await extension.openPopup();
            await popup.getByText('Anna').first().waitFor();
            await expect(popup.getByRole('listitem').nth(1)).toContainText('2');
            const height = await popup.evaluate(() =>
              Math.max(
                ...[...document.querySelectorAll('button')].map(
                  (each) => each.getBoundingClientRect().bottom,
                ),
              ),
            );
            return { png: await shoot(popup, { width: 380, height: Math.ceil(height) + 8 }), width: 480 };
          },
          gmail: async () => {
            const gmail = await GmailTab.open(extension, `theme=${look}&locale=${language}`);
            await gmail.page.evaluate((draft) => window.mailbox.open('popup', draft), {
              subject,
              body: `<div>${line}</div>`,
            });
            await gmail.page.locator('permalinks-for-eyeson').getByRole('button').first().click();
            await gmail.page.getByRole('option').first().waitFor();
            return { png: await shootCompose(gmail), width: 700 };
          },
          calendar: async () => {
            const title = encodeURIComponent(subject);
            const calendar = await CalendarTab.open(
              extension,
              `r/eventedit?theme=${look}&hl=${language}&text=${title}`,
            );
            const button = calendar.page.locator('permalinks-for-eyeson').getByRole('button').first();
            await button.click();
            await calendar.page.getByRole('option').nth(3).click();
            await expect(button).toContainText(rooms[3] ?? '');
            await calendar.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
            return { png: await shoot(calendar.page, { width: 1000, height: 670 }), width: 880 };
          },
          'host-link': async () => {
            const gmail = await GmailTab.open(extension, `theme=${look}&locale=${language}`);
            const link = hostLinkOf(made[3]);
            await gmail.page.evaluate((draft) => window.mailbox.open('popup', draft), {
              subject,
              body: `<div>${line}${link}</div>`,
            });
            await gmail.page.locator('permalinks-for-eyeson').getByRole('alert').waitFor();
            return { png: await shootCompose(gmail), width: 700 };
          },
          rooms: async () => {
            const table = await extension.openRooms();
            await expect(table.getByRole('row')).toHaveCount(rooms.length + 1);
            return { png: await shoot(table, { width: 1120, height: 590 }), width: 1040 };
          },
        };
        await mkdir(FOLDER, { recursive: true });
        const easel = await extension.context.newPage();
        for (const [index, motif] of motifs.entries()) {
          const { png: shot, width } = await shots[motif]();
          const [headline, sentence] = headlines[motif];
          const html = frame({ look, headline, sentence, shot, width, isWide: width > 800 });
          await draw(easel, html, { width: 1280, height: 800 }, `${language}-${look}-${index + 1}-${motif}`);
        }
        const drawing = tile(look, 'Permalinks for Eyeson', claim);
        await draw(easel, drawing, { width: 440, height: 280 }, `${language}-${look}-tile`);
        await draw(easel, drawing, { width: 1400, height: 560 }, `${language}-${look}-marquee`);
      });
    });
  }
}

/** The window in which a mail is written, with a little of what is around it. */
async function shootCompose({ page }: GmailTab): Promise<Buffer> {
  const box = await page
    .locator('[role="dialog"]')
    .filter({ has: page.getByRole('textbox') })
    .first()
    .boundingBox();
  if (!box) throw new Error('No mail is being written');
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  return shoot(page, size, { ...box, height: size.height - box.y });
}
