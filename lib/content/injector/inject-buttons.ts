import type { Site } from '../adapter.ts';
import { strings } from '../strings.ts';
import { trackCaret } from './caret.ts';
import { isolateEvents } from './event-shield.ts';
import { removeIsolatedElements } from './isolated-element.ts';
import { resetPicker } from './lazy-picker.ts';
import { mountButton, type MountedButton } from './mounted-button.ts';

/** The animation that a site's style sheet gives to what its button stands beside: its start is how we hear that it came. */
export const SEEN_ANIMATION = 'permalinks-for-eyeson-seen';

/** The net under the animation: it also finds what was there before us. */
const NET = 3000;

/**
 * Keeps one button in every place of a site, until the signal aborts; then nothing of ours is left on the page.
 * @param alive whether the extension still runs this script; it is asked now and then
 */
export function injectButtons(site: Site, signal: AbortSignal, alive: () => boolean): void {
  const kept = new Map<HTMLElement, MountedButton>();
  strings();
  removeIsolatedElements();
  resetPicker();
  isolateEvents(signal);
  const cursorIn = trackCaret(signal);

  const look = () => {
    const open = new Map([...site.surfaces()].map((surface) => [surface.root, surface]));
    for (const [root, one] of kept) {
      if (open.has(root)) continue;
      one.end();
      kept.delete(root);
    }
    for (const [root, surface] of open) {
      const one = kept.get(root) ?? mountButton(surface, cursorIn);
      kept.set(root, one);
      one.look();
    }
  };

  let due = false;
  const lookSoon = ({ animationName }: AnimationEvent) => {
    if (animationName !== SEEN_ANIMATION || due) return;
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
