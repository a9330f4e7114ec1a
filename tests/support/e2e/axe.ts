import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
export type Look = keyof typeof looks;
export const allLooks = Object.keys(looks) as Look[];

interface Scope {
  /** Where to look; without it, on the whole page. */
  include?: string;
  /** Rules that the surroundings do not let anybody keep. */
  except?: string[];
}

/**
 * What axe finds wrong on a page in a look, a line each. What is no matter of colours is the same in all looks, and is
 * asked in light alone. The page is light again afterwards.
 */
export async function violationsIn(
  page: Page,
  look: Look,
  { include, except = [] }: Scope = {},
): Promise<string[]> {
  await page.emulateMedia(looks[look]);
  const left = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  // These pages have no frames, for each of which the builder would open another page. The size of targets is WCAG 2.2's,
  // and off unless it is asked for (seen in axe 4.14).
  const options =
    look === 'light'
      ? { rules: { 'target-size': { enabled: true }, ...left } }
      : {
          runOnly: { type: 'tag' as const, values: ['cat.color'] },
          // A tag brings the rules of AAA along, which are off in light.
          rules: { 'color-contrast-enhanced': { enabled: false }, ...left },
        };
  const builder = new AxeBuilder({ page }).setLegacyMode().options(options);
  const { violations } = await (include === undefined ? builder : builder.include(include)).analyze();
  await page.emulateMedia(looks.light);
  return violations.map(({ id, nodes }) => `${id}, ${look}: ${nodes.map(({ html }) => html).join(' ')}`);
}
