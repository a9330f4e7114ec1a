import { bubbleTitle } from './quick-create.ts';
import { isVisible } from './visible.ts';

/** What the host did last: `clicked` in the bubble, with the title that it had then, or something else. */
export interface LastAct {
  clicked: boolean;
  title: string | undefined;
}

const acts = ['pointerdown', 'keydown', 'click'];

/**
 * Follows what the host does about one bubble. The bubble is given up, and `life` aborted, as soon as something is done
 * outside of it, by Escape, by going back in history, or when it goes without a click in it. What we put into the page
 * is not seen here: our elements keep their events to themselves.
 */
export function watchBubble(bubble: HTMLElement, life: AbortController): LastAct {
  const { signal } = life;
  const last: LastAct = { clicked: false, title: undefined };
  const giveUp = () => life.abort();
  const follow = (event: Event): void => {
    if (!event.isTrusted) return;
    const inside = event.target instanceof Node && bubble.contains(event.target);
    if (!inside || (event instanceof KeyboardEvent && event.key === 'Escape')) return giveUp();
    last.clicked = event.type === 'click';
    last.title = bubbleTitle(bubble);
  };
  for (const act of acts) addEventListener(act, follow, { capture: true, signal });
  for (const move of ['popstate', 'pagehide']) addEventListener(move, giveUp, { signal });
  const look = setInterval(() => {
    if (!last.clicked && !isVisible(bubble)) giveUp();
  }, 50);
  signal.addEventListener('abort', () => clearInterval(look));
  return last;
}
