import { expect, team } from '../support/e2e/fixtures.ts';
import { cutOff, expectUsable, measure } from '../support/e2e/popup-layout.ts';
import { showStates, test } from '../support/e2e/chromium/toolbar-fixtures.ts';

const dialogs = ['Edit…', 'Share…', 'Show QR code…'];

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
        const popup = await toolbar.openToolbarPopup();
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
          await expectUsable(() => toolbar.openToolbarPopup(), dialogs);
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
    await expectUsable(() => toolbar.openToolbarPopup(), ['Modifier…', 'Partager…', 'Afficher le code QR…']);
  });
});
