import { type Switches, switchValues } from '../../../sandbox/eyeson/switches.ts';

/** Switch values that differ from the defaults: one possible behaviour of Eyeson's API. */
export type ApiVariant = Partial<Omit<Switches, 'reset'>>;

const entries = Object.entries(switchValues);

/** The variant with every switch at its nth value, or at its last one if there are fewer. */
export const variantWithNthValues = (nth: number): ApiVariant =>
  Object.fromEntries(entries.map(([name, values]) => [name, values[Math.min(nth, values.length - 1)]]));

/** Variants that differ from the defaults in one switch each, with a description. */
export const singleSwitchVariants: [string, ApiVariant][] = entries.flatMap(([name, [, ...others]]) =>
  others.map((value): [string, ApiVariant] => [`${name}: ${value}`, { [name]: value }]),
);
