import { photographPopup } from '../support/e2e/chromium/photograph-popup.ts';
import { showStates, test } from '../support/e2e/chromium/toolbar-fixtures.ts';

/** The popup as the toolbar opens it: two teams, the menu, and the largest dialog, by what is pressed and then shown. */
const states: [string, [selector: string, shows: string][]][] = [
  ['list', []],
  ['menu', [['main li button[aria-haspopup="menu"]', '[role="menuitem"]']]],
  [
    'edit',
    [
      ['main li button[aria-haspopup="menu"]', '[role="menuitem"]'],
      ['[role="menuitem"]', 'dialog[open]'],
    ],
  ],
];

for (const locale of ['en', 'de', 'fr'])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ locale });

      test('the popup of the toolbar', async ({ sandbox, toolbar }) => {
        await showStates(sandbox, toolbar);
        for (const [name, presses] of states) {
          const popup = await toolbar.openToolbarPopup();
          await popup.until(({ document }) => document.querySelector('output[aria-label]') !== null);
          for (const [selector, shows] of presses) {
            await popup.press(selector);
            await popup.until(({ document }, shown) => document.querySelector(shown) !== null, shows);
          }
          await popup.until(({ document }) => document.getAnimations().length === 0);
          const path = `test-results/screenshots/toolbar-${name}-${locale}-${colorScheme}.png`;
          await photographPopup(toolbar.context, { path, colorScheme });
          await popup.close();
        }
      });
    });
