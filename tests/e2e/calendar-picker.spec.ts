import { allLooks, violationsIn } from '../support/e2e/axe.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

const START = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000;
const stamp = (time: number) => new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');
const FAIR = `r/eventedit?text=Fair&dates=${stamp(START)}/${stamp(START + 3_600_000)}`;

for (const locale of ['en', 'de', 'fr']) {
  test.describe(`in ${locale}`, { tag: locale === 'fr' ? [] : ['@long'] }, () => {
    test.use({ locale });

    test('picker and menu fit a window of 360 × 260, and all in them is reached by keyboard', async ({
      freshExtension: extension,
      sandbox,
    }) => {
      for (let number = 1; number <= 30; number += 1)
        sandbox.eyeson.addRoom({ key: team.key, name: `Room ${number} of a long name that takes two lines` });
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
      const tab = await CalendarTab.open(extension, FAIR);
      const { page } = tab;
      await page.setViewportSize({ width: 360, height: 260 });
      const opener = tab.ours.locator('.opener');
      const box = tab.ours.getByRole('dialog');
      const isInside = async () => {
        const { x = -1, y = -1, width = 999, height = 999 } = (await box.boundingBox()) ?? {};
        expect([x >= 0, y >= 0, x + width <= 360, y + height <= 260]).toEqual([true, true, true, true]);
        expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      };
      const axe = async () => {
        for (const look of allLooks)
          expect(await violationsIn(page, look, { include: 'permalinks-for-eyeson' })).toEqual([]);
      };

      await opener.click();
      const options = box.getByRole('option');
      await expect(options).toHaveCount(31);
      await isInside();
      await axe();
      await expect(box.getByRole('searchbox')).toBeInViewport({ ratio: 1 });
      await expect(options.first()).toBeInViewport({ ratio: 1 });
      await expect(options.last()).toBeInViewport({ ratio: 1 });
      // The first option is not under the one for a new room, which stays in sight.
      const [first, last] = [await options.first().boundingBox(), await options.last().boundingBox()];
      expect((first?.y ?? 0) + (first?.height ?? 999)).toBeLessThanOrEqual(last?.y ?? 0);
      for (const part of [box.getByRole('listbox'), box.getByRole('checkbox')]) {
        await page.keyboard.press('Tab');
        await expect(part).toBeFocused();
        await expect(part).toBeInViewport();
      }
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(options.nth(29)).toHaveAttribute('aria-selected', 'true');
      await expect(options.nth(29)).toBeInViewport();
      await page.keyboard.press('Enter');

      await expect(tab.ours.locator('[value=start]')).toBeVisible();
      await opener.click();
      const actions = box.getByRole('button');
      await expect(actions).toHaveCount(5);
      await isInside();
      await axe();
      for (let nth = 0; nth < 5; nth += 1) {
        await expect(actions.nth(nth)).toBeFocused();
        await expect(actions.nth(nth)).toBeInViewport({ ratio: 0.9 });
        await page.keyboard.press('ArrowDown');
      }
    });
  });
}
