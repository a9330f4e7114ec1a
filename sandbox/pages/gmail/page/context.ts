import { locales } from './labels/locales.ts';
import { readScenario } from './scenario.ts';
import { classTokens } from './tokens.ts';

/** Behaviour of this load of the page, from the URL. */
export const scenario = readScenario(new URLSearchParams(location.search));

/** Labels in the page's language. */
export const labels = locales[scenario.locale];

/** Maps Gmail's class tokens to those of this load. */
export const tokens = classTokens(scenario.classes);

let ids = 0;

/** A new id like Gmail's: a colon and a base-36 number. */
export function nextId(): string {
  ids += 1;
  return `:${(ids + 300).toString(36)}`;
}
