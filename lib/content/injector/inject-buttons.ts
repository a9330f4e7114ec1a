import type { Site } from '../adapter.ts';
import { words } from '../strings.ts';
import { followCursor } from './caret.ts';
import { closeGate } from './event-shield.ts';
import { clearPage } from './isolated-element.ts';
import { clearDesk } from './lazy-picker.ts';
import { keep, type Kept } from './mounted-button.ts';

/** The animation that a site's style sheet gives to what its button stands beside: its start is how we hear that it came. */
export const SEEN = 'permalinks-for-eyeson-seen';

/** The net under the animation: it also finds what was there before us. */
const NET = 3000;

/**
 * Keeps one button in every place of a site, until the signal aborts; then nothing of ours is left on the page.
 * @param alive whether the extension still runs this script; it is asked now and then
 */
export function keepButtons(site: Site, signal: AbortSignal, alive: () => boolean): void {
  const kept = new Map<HTMLElement, Kept>();
  words();
  clearPage();
  clearDesk();
  closeGate(signal);
  const cursorIn = followCursor(signal);

  const look = () => {
    const open = new Map([...site.places()].map((place) => [place.root, place]));
    for (const [root, one] of kept) {
      if (open.has(root)) continue;
      one.end();
      kept.delete(root);
    }
    for (const [root, place] of open) {
      const one = kept.get(root) ?? keep(place, cursorIn);
      kept.set(root, one);
      one.look();
    }
  };

  let due = false;
  const lookSoon = ({ animationName }: AnimationEvent) => {
    if (animationName !== SEEN || due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (!signal.aborted) look();
    });
  };

  document.addEventListener('animationstart', lookSoon, { capture: true, passive: true, signal });
  const net = setInterval(() => alive() && look(), NET);
  signal.addEventListener('abort', () => {
    clearInterval(net);
    for (const one of kept.values()) one.end();
  });
  look();
}
