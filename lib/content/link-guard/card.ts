import { type MessageKey, readMessage } from '../../shared/i18n/messages.ts';
import { element } from '../injector/isolated-element.ts';
import style from './guard.css?inline';

/** What the host does about a host link in a text. */
export type GuardAnswer = 'replace' | 'leave';

const MESSAGE_MS = 8000;

const say = (key: MessageKey) => readMessage(key);

/** The live region of the warning, which must be there before its content to be announced. */
export function regionIn(shadow: ShadowRoot): HTMLElement {
  const existing = shadow.querySelector<HTMLElement>('[role=alert]');
  if (existing) return existing;
  // Without insets, a fixed box of an inline element begins where the line does, and not below the button.
  const region = element('span', {
    role: 'alert',
    'aria-live': 'polite',
    'aria-label': say('insert.secretTitle'),
  });
  shadow.append(element('style', {}, style), region);
  return region;
}

/** Shows the warning. @param canReplace whether the room of a host link is known */
export function showWarning(region: HTMLElement, canReplace: boolean): void {
  region.replaceChildren(
    element('p', {}, element('strong', {}, `${say('insert.secretTitle')}.`), ` ${say('insert.secretWhat')}`),
    ...(canReplace ? [answerButton('replace', 'insert.secretReplace')] : []),
    answerButton('leave', 'insert.secretLeave'),
  );
}

/**
 * Shows for a while what was done.
 * @param onEnd called after that while, where nothing else is shown by then
 */
export function showMessage(region: HTMLElement, key: MessageKey, onEnd?: () => void): void {
  const message = element('p', {}, say(key));
  region.replaceChildren(message);
  setTimeout(() => {
    if (message.parentElement !== region) return;
    region.replaceChildren();
    onEnd?.();
  }, MESSAGE_MS);
}

const answerButton = (value: GuardAnswer, label: MessageKey) =>
  element('button', { type: 'button', value }, say(label));
