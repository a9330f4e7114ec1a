import { browser } from 'wxt/browser';

/** How extensions see into closed shadow roots: Chromium has a function for it, Firefox a property of elements. */
interface ShadowRootApi {
  dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

const { dom } = browser as unknown as ShadowRootApi;

function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot?.(element) ?? null) : null;
}

/** The focused element of this frame, within shadow roots too, open or closed. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}

/** Focuses an element. @returns whether it has the focus then */
export function focusOn(element: HTMLElement): boolean {
  if (focusedElement() !== element) element.focus({ preventScroll: true });
  // The body of a document in design mode has it when nothing else has.
  const focused = focusedElement();
  if (focused !== element && focused instanceof HTMLElement) focused.blur();
  return focusedElement() === element;
}

/** The selection in the shadow root that an element is in, or in the document. */
export function selectionAround(element: Element): Selection | null {
  const root = element.getRootNode() as { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? document.getSelection();
}
