import { el } from '../element.ts';

function row(index: number): HTMLElement {
  const from = el('span', { class: 'yP' }, `Sender ${index}`);
  const button = el('div', { role: 'button', 'aria-label': 'Archive', class: 'T-I' }, 'x');
  return el('div', { class: 'zA yO', part: 'noise-row', jslog: `${index}; u014N:xr6bB` }, from, button);
}

function group(start: number): HTMLElement {
  const rows = Array.from({ length: 20 }, (_, index) => row(start + index));
  return el('div', { class: 'Cp' }, ...rows);
}

const container = el('div', { class: 'aqJ', part: 'noise' });

/** Adds about `count` nodes to the page that are unrelated to composing. */
export function makeNoise(count: number): void {
  // A row has three elements and two text nodes.
  const groups = Math.ceil(count / 100);
  container.append(...Array.from({ length: groups }, (_, index) => group(index * 20)));
  document.body.append(container);
}

// All changes happen at the end of the page, where they move nothing else, so that layout does not dominate
// the measurement.
function change(step: number): void {
  const rows = container.lastElementChild;
  const last = rows?.lastElementChild;
  if (step % 4 === 0) rows?.append(row(step));
  else if (step % 4 === 1) last?.remove();
  else if (step % 4 === 2) last?.setAttribute('jslog', `${step}; u014N:xr6bB`);
  else last?.firstElementChild?.replaceChildren(`Sender ${step}`);
}

/**
 * Changes the noise `count` times, in turn: adds a row, removes a row, sets an attribute, sets a text. Five
 * changes per microtask and a hundred per frame, like a list that loads while scrolling. Resolves after the
 * last change.
 */
export async function churn(count: number): Promise<void> {
  if (!container.hasChildNodes()) makeNoise(500);
  for (let step = 1; step <= count; step += 1) {
    change(step);
    if (step % 100 === 0) await new Promise(requestAnimationFrame);
    else if (step % 5 === 0) await Promise.resolve();
  }
}
