import { locales } from './labels/locales.ts';
import { readScenario } from './scenario.ts';
import { classTokens } from './tokens.ts';

/** How this load of the page is, from its own address. */
export const scenario = readScenario(new URLSearchParams(location.search));

export const labels = locales[scenario.locale];

export const tokens = classTokens(scenario.classes);

let ids = 0;

/** Ids like Gmail's own: a colon and a number, different on each load. */
export function nextId(): string {
  ids += 1;
  return `:${(ids + 300).toString(36)}`;
}
