import type { Place, Site } from '../adapter.ts';
import { spotsAround } from './anchors.ts';
import { bodies, nearest } from './compose.ts';
import { ATTACH, COMPOSE_MARKS, FOREIGN, SEND, SEND_OTHERWISE } from './selectors.ts';

/** All composes that are open: every text with something beside it that only a compose has. */
export function* composes(): Generator<Place> {
  for (const body of bodies()) {
    const root = rootOf(body);
    if (root) yield compose(root);
  }
}

function rootOf(body: HTMLElement): HTMLElement | undefined {
  for (const mark of [...COMPOSE_MARKS, SEND, ...SEND_OTHERWISE, ATTACH]) {
    const root = nearest(body, mark)?.common;
    if (root) return root;
  }
  return undefined;
}

function compose(root: HTMLElement): Place {
  return {
    site: 'gmail',
    root,
    foreign: FOREIGN,
    fields: () => bodies(root),
    spots: () => bodies(root).flatMap((body) => [...spotsAround(body)]),
  };
}

export const gmail: Site = { name: 'gmail', places: composes };
