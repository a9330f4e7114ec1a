import { BODY, BODY_BY_ROLE } from './selectors.ts';

/** All mail bodies under `within` that are being edited. */
export function findBodies(within: ParentNode = document): HTMLElement[] {
  const found = [...within.querySelectorAll<HTMLElement>(BODY)];
  return found.length ? found : [...within.querySelectorAll<HTMLElement>(BODY_BY_ROLE)];
}

/** A match of `findNearest`. */
export interface NearestMatch {
  element: HTMLElement;
  /** The nearest common ancestor of `element` and the starting element. */
  common: HTMLElement;
}

/** Finds the match nearest to a body by climbing from it. Undefined if the body of another compose is nearer. */
export function findNearest(from: Element, selector: string): NearestMatch | undefined {
  for (let common = from.parentElement; common; common = common.parentElement) {
    if (findBodies(common).length > 1) return undefined;
    const element = common.querySelector<HTMLElement>(selector);
    if (element) return { element, common };
  }
  return undefined;
}
