import { el } from '../element.ts';

function row(index: number): HTMLElement {
  const from = el('span', { class: 'yP' }, `Sender ${index}`);
  const button = el('div', { role: 'button', 'aria-label': 'Archive', class: 'T-I' }, 'x');
  return el('div', { class: 'zA yO', part: 'noise-row', jslog: `${index}; u014N:xr6bB` }, from, button);
}

const place = el('div', { class: 'aqJ', part: 'noise' });

/** Fills the page with `count` nodes that have nothing to do with composing. */
export function makeNoise(count: number): void {
  // A row is three elements and two texts.
  place.append(...Array.from({ length: Math.ceil(count / 5) }, (_, index) => row(index)));
  document.body.append(place);
}

function change(step: number): void {
  const first = place.firstElementChild;
  if (step % 4 === 0) place.append(row(step));
  else if (step % 4 === 1) first?.remove();
  else if (step % 4 === 2) first?.setAttribute('jslog', `${step}; u014N:cOuCgd`);
  else first?.firstElementChild?.replaceChildren(`Sender ${step}`);
}

/**
 * Changes the noise `count` times, in turn: a row comes, the first one goes, an attribute, a text; 50 changes a frame, like
 * a list that loads while one scrolls. Ends after the last of them.
 */
export async function churn(count: number): Promise<void> {
  if (!place.hasChildNodes()) makeNoise(500);
  for (let step = 0; step < count; step += 1) {
    change(step);
    if (step % 50 === 49) await new Promise(requestAnimationFrame);
  }
}
