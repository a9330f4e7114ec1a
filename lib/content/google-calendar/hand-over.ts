import { descriptionField, descriptionOpener, isVisible, titleField } from './fields.ts';
import { bubbleTitle } from './quick-create.ts';
import { editedId, fullEditor } from './site.ts';
import { waitFor } from './wait.ts';

const TIMEOUT_MS = 30_000;

/** The hand-over in progress. Only one exists at a time, and only in this page's memory. */
let current = new AbortController();

/**
 * Calls `write` in the full editor that *More options* of this bubble (quick-create dialog) opens. That is an editor of
 * a new event with the bubble's title, opened by a click in the bubble that no other action followed. In any other case,
 * and after 30 seconds, nothing is written. A new hand-over cancels the one before.
 */
export async function handOver(
  bubble: HTMLElement,
  write: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  current.abort();
  const controller = new AbortController();
  const { signal } = controller;
  current = controller;
  const last = watchBubble(bubble, controller);
  const opened = await waitFor(fullEditor, TIMEOUT_MS, signal);
  const ready = opened && last.clicked && (await waitFor(() => isReady(last.title), TIMEOUT_MS, signal));
  if (ready && !signal.aborted) await write(signal);
  controller.abort();
}

/** Whether the editor is the expected one and can be written into; undefined while that is not known. */
function isReady(title: string | undefined): boolean | undefined {
  // Writing needs a user gesture, and that of the click expires after some seconds.
  if (!navigator.userActivation.isActive || !fullEditor() || editedId(location)) return false;
  if (title !== undefined && titleField()?.value.trim() !== title) return undefined;
  return descriptionField() || descriptionOpener() ? true : undefined;
}

/** The host's last action. `clicked`: it was a click in the bubble. `title`: the bubble's title at that moment. */
export interface LastAction {
  clicked: boolean;
  title: string | undefined;
}

const actionTypes = ['pointerdown', 'keydown', 'click'];

/**
 * Tracks the host's actions while a bubble is open. Aborts `controller` on an action outside the bubble, on Escape, on
 * navigation in the history, and when the bubble disappears without a click in it. Events of the extension's isolated
 * elements do not arrive here.
 */
export function watchBubble(bubble: HTMLElement, controller: AbortController): LastAction {
  const { signal } = controller;
  const last: LastAction = { clicked: false, title: undefined };
  const cancel = () => controller.abort();
  const onAction = (event: Event): void => {
    if (!event.isTrusted) return;
    const inside = event.target instanceof Node && bubble.contains(event.target);
    if (!inside || (event instanceof KeyboardEvent && event.key === 'Escape')) return cancel();
    last.clicked = event.type === 'click';
    last.title = bubbleTitle(bubble);
  };
  for (const type of actionTypes) addEventListener(type, onAction, { capture: true, signal });
  for (const type of ['popstate', 'pagehide']) addEventListener(type, cancel, { signal });
  const timer = setInterval(() => {
    if (!last.clicked && !isVisible(bubble)) cancel();
  }, 50);
  signal.addEventListener('abort', () => clearInterval(timer));
  return last;
}
