import type { Surface, Site } from '../adapter.ts';
import { anchorsAround } from './anchors.ts';
import { bodies, nearestCompose } from './compose.ts';
import { ATTACH, COMPOSE_MARKS, FOREIGN, SEND, SEND_OTHERWISE } from './selectors.ts';

/** All composes that are open: every text with something beside it that only a compose has. */
export function* composes(): Generator<Surface> {
  for (const body of bodies()) {
    const root = rootOf(body);
    if (root) yield compose(root);
  }
}

function rootOf(body: HTMLElement): HTMLElement | undefined {
  for (const mark of [...COMPOSE_MARKS, SEND, ...SEND_OTHERWISE, ATTACH]) {
    const root = nearestCompose(body, mark)?.common;
    if (root) return root;
  }
  return undefined;
}

function compose(root: HTMLElement): Surface {
  return {
    site: 'gmail',
    root,
    excluded: FOREIGN,
    fields: () => bodies(root),
    anchors: () => bodies(root).flatMap((body) => [...anchorsAround(body)]),
  };
}

export const gmail: Site = { name: 'gmail', surfaces: composes };
