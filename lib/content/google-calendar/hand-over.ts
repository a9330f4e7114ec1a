import { descriptionField, descriptionOpener, isVisible, titleField } from './fields.ts';
import { bubbleTitle } from './quick-create.ts';
import { editedId, fullEditor } from './site.ts';
import { waitFor } from './wait.ts';

/** What the host did last: `clicked` in the bubble, with the title that it had then, or something else. */
export interface LastClick {
  clicked: boolean;
  title: string | undefined;
}

const acts = ['pointerdown', 'keydown', 'click'];

/**
 * Follows what the host does about one bubble. The bubble is given up, and `life` aborted, as soon as something is done
 * outside of it, by Escape, by going back in history, or when it goes without a click in it. What we put into the page
 * is not seen here: our elements keep their events to themselves.
 */
export function watchBubble(bubble: HTMLElement, life: AbortController): LastClick {
  const { signal } = life;
  const last: LastClick = { clicked: false, title: undefined };
  const giveUp = () => life.abort();
  const follow = (event: Event): void => {
    if (!event.isTrusted) return;
    const inside = event.target instanceof Node && bubble.contains(event.target);
    if (!inside || (event instanceof KeyboardEvent && event.key === 'Escape')) return giveUp();
    last.clicked = event.type === 'click';
    last.title = bubbleTitle(bubble);
  };
  for (const act of acts) addEventListener(act, follow, { capture: true, signal });
  for (const move of ['popstate', 'pagehide']) addEventListener(move, giveUp, { signal });
  const look = setInterval(() => {
    if (!last.clicked && !isVisible(bubble)) giveUp();
  }, 50);
  signal.addEventListener('abort', () => clearInterval(look));
  return last;
}

/** Milliseconds for the way from quick create into the full editor. */
const lifetime = 30_000;

let underway = new AbortController();

/** Undefined as long as it is not known; what is written needs a gesture of the host's, and theirs wears off in seconds. */
function arrival(title: string | undefined): boolean | undefined {
  if (!navigator.userActivation.isActive || !fullEditor() || editedId(location)) return false;
  if (title !== undefined && titleField()?.value.trim() !== title) return undefined;
  return descriptionField() || descriptionOpener() ? true : undefined;
}

/**
 * Calls `write` in the full editor that *More options* of this bubble opens: a new event with the bubble's title, which
 * came by a click in the bubble and by nothing after it. In every other case nothing is written, and after 30 seconds
 * nothing will be. One intent at a time, held by this page alone.
 */
export async function handOver(
  bubble: HTMLElement,
  write: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  underway.abort();
  const life = new AbortController();
  underway = life;
  const last = watchBubble(bubble, life);
  const opened = await waitFor(fullEditor, lifetime, life.signal);
  const arrived = opened && last.clicked && (await waitFor(() => arrival(last.title), lifetime, life.signal));
  if (arrived && !life.signal.aborted) await write(life.signal);
  life.abort();
}
