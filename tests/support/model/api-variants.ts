import { type Switches, switchValues } from '../../../sandbox/eyeson/switches.ts';

/** How Eyeson is in what its documents leave open. */
export type World = Partial<Omit<Switches, 'reset'>>;

const entries = Object.entries(switchValues);

/** Every switch at its nth value, or its last one. */
export const flipped = (nth: number): World =>
  Object.fromEntries(entries.map(([name, values]) => [name, values[Math.min(nth, values.length - 1)]]));

/** Worlds that differ in one switch each, by what is different in them. */
export const singles: [string, World][] = entries.flatMap(([name, [, ...others]]) =>
  others.map((value): [string, World] => [`${name}: ${value}`, { [name]: value }]),
);
