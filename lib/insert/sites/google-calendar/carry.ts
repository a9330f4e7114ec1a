import { fullEditor } from './editor.ts';
import { descriptionField, descriptionOpener, titleField } from './fields.ts';
import { editedId } from './view.ts';
import { waitFor } from './wait.ts';
import { watchBubble } from './watch-bubble.ts';

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
export async function carry(
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
