import { BODY, BODY_BY_ROLE } from './selectors.ts';

/** Every text that is being written, on a page of any year. */
export function bodies(within: ParentNode = document): HTMLElement[] {
  const found = [...within.querySelectorAll<HTMLElement>(BODY)];
  return found.length ? found : [...within.querySelectorAll<HTMLElement>(BODY_BY_ROLE)];
}

export interface Near {
  element: HTMLElement;
  /** The smallest part of the page that holds both. */
  common: HTMLElement;
}

/** The nearest match around an element, as long as nothing of another compose is nearer. */
export function nearestCompose(from: Element, selector: string): Near | undefined {
  for (let common = from.parentElement; common; common = common.parentElement) {
    if (bodies(common).length > 1) return undefined;
    const element = common.querySelector<HTMLElement>(selector);
    if (element) return { element, common };
  }
  return undefined;
}
