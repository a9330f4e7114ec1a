import type { FaultAction } from '../../../eyeson/faults.ts';
import { element } from '../../app/page/elements.ts';
import { act, call, alertOnError } from './call.ts';

declare global {
  /** Set by an inline script of the page. */
  var switchValues: Record<string, readonly (string | number)[]>;
}

const faults: Record<string, FaultAction | undefined> = {
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

function choice(label: string, values: string[], onChoose: (index: number) => void): HTMLElement {
  const select = element('select', { onchange: () => onChoose(select.selectedIndex) });
  select.append(...values.map((textContent) => element('option', { textContent })));
  return element('li', {}, element('label', {}, `${label} `, select));
}

async function setFault(action: FaultAction | undefined): Promise<void> {
  await call('faults/clear');
  if (action) await call('faults/add', { do: action });
}

/** Select for the API's fault. */
export const faultChoice = (): HTMLElement =>
  choice('The API', Object.keys(faults), (index) => alertOnError(setFault(Object.values(faults)[index])));

/** Selects for the switches: behaviour that Eyeson's documentation leaves open. */
export const switchChoices = (): HTMLElement[] =>
  Object.entries(switchValues).map(([name, values]) =>
    choice(name, values.map(String), (index) => act(`switches/${name}`, values[index])),
  );
