import type { Site } from '../adapter.ts';
import { isolateEvents } from './event-shield.ts';
import { removeIsolatedElements } from './isolated-element.ts';
import { resetController } from './lazy-controller.ts';
import { mountButton, type MountedButton } from './mounted-button.ts';

/** The animation that a site's `selector-observer.css` starts on the elements beside which its button is placed. */
export const SEEN_ANIMATION = 'permalinks-for-eyeson-seen';

const SCAN_INTERVAL_MS = 3000;

/**
 * Keeps one button in each surface of a site until `signal` aborts, and then removes everything from the page. Surfaces
 * are scanned when `SEEN_ANIMATION` starts, and every 3 seconds for those that start none, such as surfaces that were
 * open before the script ran.
 * @param isValid whether the extension still runs this script; queried before the page is changed without an event of its own
 */
export function injectButtons(site: Site, signal: AbortSignal, isValid: () => boolean): void {
  const mounted = new Map<HTMLElement, MountedButton>();
  removeIsolatedElements();
  resetController();
  isolateEvents(signal);

  const scan = () => {
    const open = new Map([...site.surfaces()].map((surface) => [surface.root, surface]));
    for (const [root, button] of mounted) {
      if (open.has(root)) continue;
      button.end();
      mounted.delete(root);
    }
    for (const [root, surface] of open) {
      const button = mounted.get(root) ?? mountButton(surface, isValid);
      mounted.set(root, button);
      button.update();
    }
  };

  let scheduled = false;
  const scheduleScan = ({ animationName }: AnimationEvent) => {
    if (animationName !== SEEN_ANIMATION || scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      if (!signal.aborted) scan();
    });
  };

  document.addEventListener('animationstart', scheduleScan, { capture: true, passive: true, signal });
  const timer = setInterval(() => isValid() && scan(), SCAN_INTERVAL_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    for (const button of mounted.values()) button.end();
  });
  scan();
}
