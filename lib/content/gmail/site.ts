import type { Site, Surface } from '../adapter.ts';
import { anchorsAround } from './anchors.ts';
import { findBodies, findNearest } from './compose.ts';
import { ATTACH, COMPOSE_MARKS, EXCLUDED, SEND, SEND_FALLBACKS, SUBJECT } from './selectors.ts';

/** Gmail: every open compose, in a popup, in a thread or in its own window. */
export const gmailSite: Site = {
  // Yields every editable body that has a part near it that only a compose has.
  *surfaces() {
    for (const body of findBodies()) {
      const root = rootOf(body);
      if (root) yield compose(root);
    }
  },
};

function rootOf(body: HTMLElement): HTMLElement | undefined {
  for (const mark of [...COMPOSE_MARKS, SEND, ...SEND_FALLBACKS, ATTACH]) {
    const root = findNearest(body, mark)?.common;
    if (root) return root;
  }
  return undefined;
}

function compose(root: HTMLElement): Surface {
  return {
    root,
    excluded: EXCLUDED,
    fields: () => findBodies(root),
    watched: () => [...root.querySelectorAll<HTMLElement>(SUBJECT)],
    anchors: () => findBodies(root).flatMap((body) => [...anchorsAround(body)]),
  };
}
