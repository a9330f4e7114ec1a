import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each colour of the theme by its name, in light and in dark, as `#rrggbb`. */
const theme = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../components/kit/theme.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Relative luminance, by WCAG 2.2. */
function luminance(colour: string): number {
  const channels = colour.match(/\w\w/g)?.map((each) => Number.parseInt(each, 16) / 255) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'raised', 'hover', 'waiting-ground'];
const texts = ['text', 'quiet', 'accent', 'running', 'waiting', 'danger'];
const chosen = ['blue', 'green', 'yellow', 'orange', 'red', 'purple'];
const pairs = (names: string[]) => names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

describe.each(['light', 'dark'] as const)('in %s', (look) => {
  const of = (name: string) => theme.get(name)?.[look] ?? expect.fail(`no colour “${name}”`);

  it('the measure is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(pairs(texts))('%s is read on %s with a contrast of 5.2 at least', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(5.2);
  });

  it.each(pairs(chosen))('the colour %s of a room or team is read on %s as text is', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'waiting', 'danger'])('what is written on %s is read', (name) => {
    expect(contrast(of(`on-${name}`), of(name))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the edge of a field is seen on %s', (ground) => {
    expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
