import type { Carried } from '../adapter.ts';
import { descriptionField, descriptionOpener, findVisible, isVisible, titleField } from './fields.ts';
import { editedId, isEditorOpen } from './open-editor.ts';
import { bubbleTitle } from './quick-create.ts';
import { MORE_OPTIONS } from './selectors.ts';
import { waitFor } from './wait.ts';

/** How long the full editor may take to open, in ms. */
const OPENING_MS = 4_000;
/** How long its fields may take to come. */
const FIELDS_MS = 30_000;

/** Cancels the hand-over in progress. Only one exists at a time, and only in this page's memory. */
let replace: () => void = () => undefined;

/**
 * Opens the full editor by *More options* of this bubble (quick-create dialog), which saves nothing, and calls `write`
 * there. If it does not open, it is waited for until the host opens it or the bubble is gone. The editor has to be one of
 * a new event with the bubble's title, opened by *More options* or another press in the bubble that no other action
 * followed; in any other one nothing is written. A new hand-over replaces the one before.
 * @param onStuck called if the editor has not opened by itself
 */
export async function handOver(
  bubble: HTMLElement,
  write: (signal: AbortSignal) => Promise<Carried>,
  onStuck: () => void,
): Promise<Carried> {
  const replaced = new AbortController();
  replace();
  replace = () => replaced.abort();
  const watch = watchBubble(bubble, replaced.signal);
  const more = findVisible(MORE_OPTIONS, bubble);
  // Writing needs a gesture of the host, and that of the choice may have expired while a room was created.
  if (more && navigator.userActivation.isActive) {
    watch.last = { press: 'more', title: bubbleTitle(bubble) };
    more.click();
  }
  const stuck = setTimeout(() => watch.forget() && onStuck(), watch.last.press ? OPENING_MS : 0);
  const end = await watch.end;
  clearTimeout(stuck);
  if (end !== 'opened') return replaced.signal.aborted ? 'replaced' : end;

  const { press, title } = watch.last;
  const ready = press && (await waitFor(() => isReady(title), FIELDS_MS, replaced.signal));
  if (replaced.signal.aborted) return 'replaced';
  if (ready) return write(replaced.signal);
  return press && isEditorOpen() ? 'lost' : 'dropped';
}

/** Whether the editor is the expected one and can be written into; undefined while that is not known. */
function isReady(title: string | undefined): boolean | undefined {
  // The gesture of the click expires after some seconds.
  if (!navigator.userActivation.isActive || !isEditorOpen() || editedId(location)) return false;
  if (title !== undefined && titleField()?.value.trim() !== title) return undefined;
  return descriptionField() || descriptionOpener() ? true : undefined;
}

/** The last action in a bubble: what was pressed, if anything, and the bubble's title at that moment. */
interface LastAction {
  press?: 'more' | 'save' | 'other' | undefined;
  title: string | undefined;
}

interface Watch {
  last: LastAction;
  /** Forgets a press after which the bubble is still open. @returns whether it is */
  forget(): boolean;
  /** What has become of the bubble. `opened`: the full editor is open. `lost`: the event was saved, or nothing opened. */
  end: Promise<'opened' | 'lost' | 'dropped'>;
}

const actionTypes = ['pointerdown', 'keydown', 'click'];

/**
 * Watches the host's actions while a bubble is open. An action outside it, Escape, and a step in the history discard the
 * event. Events of the extension's isolated elements do not arrive here.
 */
function watchBubble(bubble: HTMLElement, signal: AbortSignal): Watch {
  const { promise: end, resolve } = Promise.withResolvers<'opened' | 'lost' | 'dropped'>();
  const controller = new AbortController();
  const watching = AbortSignal.any([signal, controller.signal]);
  const finish = (what: 'opened' | 'lost' | 'dropped') => {
    controller.abort();
    resolve(what);
  };
  // After *More options* the host had no reason to think that the room was dropped.
  const cancel = () => finish(watch.last.press === 'more' && !isVisible(bubble) ? 'lost' : 'dropped');
  const watch: Watch = {
    last: { title: undefined },
    forget() {
      const isOpen = isVisible(bubble);
      if (isOpen) watch.last = { title: undefined };
      return isOpen;
    },
    end,
  };
  const onAction = (event: Event): void => {
    if (!event.isTrusted) return;
    const { target } = event;
    const isInside = target instanceof Element && bubble.contains(target);
    if (!isInside || (event instanceof KeyboardEvent && event.key === 'Escape')) return cancel();
    watch.last = { press: pressOf(event, target, bubble), title: bubbleTitle(bubble) };
  };
  for (const type of actionTypes) addEventListener(type, onAction, { capture: true, signal: watching });
  for (const type of ['popstate', 'pagehide']) addEventListener(type, cancel, { signal: watching });
  let closedAt = 0;
  const timer = setInterval(() => {
    if (isEditorOpen()) return finish('opened');
    if (isVisible(bubble)) return (closedAt = 0);
    closedAt ||= performance.now();
    const { press } = watch.last;
    if (press === 'save') return finish('lost');
    if (!press || performance.now() - closedAt > OPENING_MS) return cancel();
  }, 50);
  watching.addEventListener('abort', () => clearInterval(timer));
  signal.addEventListener('abort', () => resolve('dropped'));
  return watch;
}

/** What an action in a bubble has pressed. Enter in a field saves; Save is the bubble's last button. */
function pressOf(event: Event, target: Element, bubble: HTMLElement): LastAction['press'] {
  if (event instanceof KeyboardEvent)
    return event.key === 'Enter' && target instanceof HTMLInputElement ? 'save' : undefined;
  if (event.type !== 'click') return undefined;
  if (target.closest(MORE_OPTIONS)) return 'more';
  const buttons = [...bubble.querySelectorAll('button, [role="button"]')].filter(isVisible);
  return buttons.at(-1)?.contains(target) ? 'save' : 'other';
}
