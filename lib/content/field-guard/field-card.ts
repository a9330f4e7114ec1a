import { focusedElement, focusOn, selectionAround } from '../any-field/focus.ts';
import { handleEvents, isolateEvents } from '../injector/event-shield.ts';
import { isDark } from '../injector/is-dark.ts';
import { createIsolatedElement } from '../injector/isolated-element.ts';
import { type GuardAnswer, regionIn } from '../link-guard/card.ts';
import style from './field-card.css?inline';

const MARGIN = 8;
/** How often it is looked at whether the card is still right, and where it belongs, in milliseconds. */
const LOOK_MS = 500;

/** The warning beside a field of any page. */
export interface FieldCard {
  /** The live region, empty at first. */
  region: HTMLElement;
  /** Brings the card beside the field, after its content has changed. */
  place(): void;
  /** Removes the card. */
  close(): void;
}

/** What the owner of a card says of it. */
interface Owner {
  /** The host's answer. */
  onAnswer: (answer: GuardAnswer) => void;
  /** Asked twice a second; the card is closed where it is not. */
  isRight: () => boolean;
}

/**
 * Adds an empty card beside a field. Tab in the field leads to its buttons, Escape there means `leave`; then, and behind
 * its last button, the focus is in the field again. A press of the pointer leaves the focus where it is.
 * @param field has the focus
 * @param shown where a person sees the field's text
 */
export function openCard(field: Element, shown: HTMLElement, { onAnswer, isRight }: Owner): FieldCard {
  const controller = new AbortController();
  const { signal } = controller;
  const { outer, shadow } = createIsolatedElement(style);
  const region = regionIn(shadow);
  region.popover = 'manual';
  region.dir = 'auto';
  region.toggleAttribute('dark', isDark(around(shown)));
  outer.setAttribute('look', 'field');
  // Behind a modal dialog nothing can be pressed; within what is edited, the card would become part of it.
  (dialogAround(field) ?? document.documentElement).append(outer);
  region.showPopover();
  adoptStyles(shadow);

  const close = () => {
    const hadFocus = shadow.activeElement !== null;
    controller.abort();
    outer.remove();
    if (hadFocus) returnFocus();
  };
  const place = () => placeBeside(shown, region);
  let caret: Range | undefined;
  const returnFocus = () => {
    if (!(field instanceof HTMLElement) || !focusOn(field)) return;
    if (!caret || !field.contains(caret.startContainer)) return;
    const { startContainer, startOffset, endContainer, endOffset } = caret;
    selectionAround(field)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };

  const press = (button: HTMLButtonElement | null | undefined) => {
    if (button) onAnswer(button.value as GuardAnswer);
  };
  // Before the shield, which keeps events on the card from all that come later. A document in design mode would take the
  // keys for text, so none is left to the browser.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...region.querySelectorAll('button')];
    const at = all.findIndex((each) => each === shadow.activeElement);
    const isInField = at < 0 && focusedElement() === field;
    if (at < 0 && !(isInField && all.length > 0 && event.key === 'Tab' && !event.shiftKey)) return;
    event.stopImmediatePropagation();
    if (!/^(?:Tab|Escape|Enter| )$/.test(event.key)) return;
    event.preventDefault();
    if (isInField) caret = caretIn(field);
    const next = all[at + (event.shiftKey ? -1 : 1)];
    if (event.key === 'Escape') onAnswer('leave');
    else if (event.key !== 'Tab') press(event.repeat ? undefined : all[at]);
    else if (next) next.focus();
    else returnFocus();
  };
  addEventListener('keydown', onKeyDown, { capture: true, signal });
  isolateEvents(signal);
  handleEvents(outer, (event, target) => {
    // The field keeps the focus, and its editor what it does without one.
    if (event.type === 'mousedown') event.preventDefault();
    else if (event.type === 'click') press(target.closest('button'));
  });
  addEventListener('resize', place, { signal });
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  const looking = setInterval(() => {
    if (field.isConnected && outer.isConnected && isRight()) place();
    else close();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(looking));
  return { region, place, close };
}

/** The open dialog that an element is in, through shadow roots. */
function dialogAround(element: Element): Element | null {
  const dialog = element.closest('dialog[open]');
  const root = element.getRootNode();
  return dialog ?? (root instanceof ShadowRoot ? dialogAround(root.host) : null);
}

/** What a field stands in: fields have a ground of their own. */
function around(shown: HTMLElement): Element {
  const root = shown.getRootNode();
  return shown.parentElement ?? (root instanceof ShadowRoot ? root.host : shown);
}

const caretIn = (field: Element): Range | undefined => {
  const selection = selectionAround(field);
  return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
};

/** Pages may forbid elements of style; Firefox applies that to those of extensions, too. */
function adoptStyles(shadow: ShadowRoot): void {
  for (const style of shadow.querySelectorAll('style')) {
    if (style.sheet) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  }
}

/** Below a field, or above it; where neither has room, over its lower end. */
function placeBeside(shown: HTMLElement, region: HTMLElement): void {
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const { width, height } = region.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const roomAbove = top - MARGIN - height;
  const lowest = Math.max(clientHeight, MARGIN) - MARGIN - height;
  const isBelow = bottom + MARGIN <= lowest;
  const above = roomAbove >= MARGIN ? roomAbove : lowest;
  const start = getComputedStyle(shown).direction === 'rtl' ? right - width : left;
  region.style.top = `${Math.max(MARGIN, Math.min(isBelow ? bottom + MARGIN : above, lowest))}px`;
  region.style.left = `${Math.max(MARGIN, Math.min(start, clientWidth - MARGIN - width))}px`;
}
