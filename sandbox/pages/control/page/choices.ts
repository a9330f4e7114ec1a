import type { Deed } from '../../../eyeson/faults.ts';
import { element } from '../../app/page/elements.ts';
import { act, call, orSay } from './call.ts';

declare global {
  /** Written into the page by the server. */
  var switchValues: Record<string, readonly (string | number)[]>;
}

const faults: Record<string, Deed | undefined> = {
  works: undefined,
  'refuses the key (401)': { status: 401, body: { error: 'unauthorized' } },
  'says the key is locked (423)': { status: 423, body: { error: 'locked' } },
  'is asked too often (429)': { status: 429, headers: { 'Retry-After': '30' } },
  'is down (503)': { status: 503 },
  'never answers': 'hang',
  'cuts the connection': 'drop',
  'loses its replies': 'lose-reply',
  'sends half replies': 'half',
  'is behind a hotel’s sign-in page': 'html',
};

function choice(label: string, values: string[], chosen: (index: number) => void): HTMLElement {
  const select = element('select', { onchange: () => chosen(select.selectedIndex) });
  select.append(...values.map((textContent) => element('option', { textContent })));
  return element('li', {}, element('label', {}, `${label} `, select));
}

async function breakApi(deed: Deed | undefined): Promise<void> {
  await call('faults/clear');
  if (deed) await call('faults/add', { do: deed });
}

/** How the API fails, from now on. */
export const faultChoice = (): HTMLElement =>
  choice('The API', Object.keys(faults), (index) => orSay(breakApi(Object.values(faults)[index])));

/** What the public documents leave open. */
export const switchChoices = (): HTMLElement[] =>
  Object.entries(switchValues).map(([name, values]) =>
    choice(name, values.map(String), (index) => act(`switches/${name}`, values[index])),
  );
