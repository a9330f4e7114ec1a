import { createIsolatedElement, element } from '../injector/isolated-element.ts';
import style from './dialog.css?inline';

const MESSAGE_MS = 8000;
/** Screen readers announce a change in a live region, not a region that comes with its text. */
const LIVE_MS = 100;

/**
 * Shows a message in the window's corner and announces it to screen readers, where the button that it is about is gone.
 * @param mode `quiet` only announces it
 */
export function announce(message: string, mode: 'quiet' | '' = ''): void {
  const { outer, shadow } = createIsolatedElement(style);
  const toast = element('div', { role: 'status', class: mode, popover: 'manual' });
  outer.style.font = getComputedStyle(document.body).font;
  shadow.append(toast);
  document.body.append(outer);
  toast.showPopover();
  setTimeout(() => (toast.textContent = message), LIVE_MS);
  setTimeout(() => outer.remove(), MESSAGE_MS);
}
