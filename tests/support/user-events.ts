/** Dispatches an event as the browser does for an action of the user: trusted, seen by every element around. */
export function actAs(target: Element, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

const init = { bubbles: true, composed: true, cancelable: true };

/** A press of the main button of the pointer, without the release. */
export function pressOn(target: Element): void {
  actAs(target, new PointerEvent('pointerdown', init));
  actAs(target, new MouseEvent('mousedown', init));
}

/** The click that follows a press and a release. */
export const clickOn = (target: Element): void => actAs(target, new MouseEvent('click', init));

/** A whole click with the pointer. */
export function press(target: Element): void {
  pressOn(target);
  actAs(target, new MouseEvent('mouseup', init));
  clickOn(target);
}

/** A key goes down on an element; on a button, Enter clicks it by that. */
export function pressKey(target: Element, key: string, options: KeyboardEventInit = {}): void {
  actAs(target, new KeyboardEvent('keydown', { ...init, ...options, key }));
  if (key === 'Enter' && target instanceof HTMLButtonElement) clickOn(target);
}
