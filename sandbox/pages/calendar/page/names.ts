import { setup } from './setup.ts';

/**
 * Class names of the parts as captured. Depending on `classes` they are used unchanged, replaced by random
 * ones on each load, or prefixed and suffixed.
 */
const plain = {
  row: 'FrSOzf',
  icon: 'tzcF6',
  content: 'j3nyw',
  glyph: 'DPvwYc',
  editor: 'p9lUpf',
  bar: 'NIlAEb',
  dates: 'JaKw1',
  tabs: 'YxiWic',
  tab: 'wdEuDf',
  panels: 'fe4pJf',
  panel: 'XQINac',
  field: 'rFrNMe',
  title: 'wnMxqb',
  box: 'Xb9hP',
  input: 'whsOnd',
  list: 'u3WVdc',
  option: 'MocG8c',
  primary: 'nCP5yc',
  text: 'uArJ5e',
  round: 'mUbCce',
  prose: 'hj99tb',
  toolbar: 'Erb9le',
  hint: 'iSSROb',
  guests: 'mDPmMe',
  chip: 'GTG3wb',
  grid: 'mDJqhb',
  side: 'QQYuzf',
  column: 'YvjgZe',
  hour: 'yzFVFd',
  event: 'NlL62b',
  head: 'pCoqfc',
  bubble: 'ecHOgf',
  bubbleRow: 'fy8IH',
  foot: 'rJN6Kb',
} as const;

type Part = keyof typeof plain;

const letters = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    '',
  );

function named(token: string): string {
  if (setup.classes === 'random') return letters();
  return setup.classes === 'hashed' ? `Ht-${token.toLowerCase()}-${letters()}` : token;
}

/** Class names of the parts for this load. */
export const names = Object.fromEntries(
  Object.entries(plain).map(([part, token]) => [part, named(token)]),
) as Record<Part, string>;
