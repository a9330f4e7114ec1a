import { browser } from 'wxt/browser';
import { isPlainField, typeIntoField } from './plain-field.ts';
import { isRichEditor, putIntoEditor } from './rich-editor.ts';

declare global {
  // Called by the background after it has injected this script; global augmentation requires `var`.
  var permalinksInsert: ((text: string) => Promise<boolean>) | undefined;
}

/**
 * Puts a text at the cursor of the focused field or editor of this frame, once, apart from the words around it, as one
 * step of its undo.
 * @returns whether the text is there for good: in the field, or in the editor's own document. False if nothing was changed
 */
export async function insertText(text: string): Promise<boolean> {
  const field = focusedElement();
  // Where nothing has the focus that takes text, editing commands write into the field that had it last.
  if (!field) return false;
  if (isPlainField(field)) return typeIntoField(field, text);
  return isRichEditor(field) && putIntoEditor(field, text);
}

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
function focusedElement(): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}
