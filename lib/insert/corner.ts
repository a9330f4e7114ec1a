import type { Spot } from './site.ts';

/** The last resort: the window's corner, while something is open in which there is no place for a button. */
export const cornerSpot = (): Spot => ({
  name: 'corner',
  way: 'corner',
  look: 'corner',
  parent: document.body,
  before: null,
  neighbour: document.body,
});
