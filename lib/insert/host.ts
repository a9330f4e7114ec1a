import { element } from './element.ts';

/** All that we put into a page stands in elements of this name, so that a new instance of the script can clear up after a dead one. */
export const TAG = 'permalinks-for-eyeson';

/** An element of our own for the page, with an open shadow root that has `css` in it. */
export function makeHost(css: string): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.createElement(TAG);
  // With the focus delegated, a `tabindex` on the host says where the button comes in the page's order of Tab.
  const shadow = host.attachShadow({ mode: 'open', delegatesFocus: true });
  shadow.append(element('style', {}, css));
  return { host, shadow };
}

/** Removes whatever another instance of the script left behind. */
export function clearPage(): void {
  for (const host of document.querySelectorAll(TAG)) host.remove();
}
