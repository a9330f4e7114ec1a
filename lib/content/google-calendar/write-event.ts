import type { Invitation } from '../../shared/invitation/render.ts';
import type { Outcome, Block } from '../adapter.ts';
import { insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { execCommand } from '../editing/commands.ts';
import { descriptionField, descriptionOpener, locationField } from './fields.ts';
import { pause, waitFor } from './wait.ts';

const openingTime = 3_000;

/** The description, opened first where it is collapsed; undefined when it does not come. */
export function openedDescription(signal: AbortSignal): Promise<HTMLElement | undefined> {
  if (!descriptionField()) descriptionOpener()?.click();
  return waitFor(descriptionField, openingTime, signal);
}

function endOf(field: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(field);
  range.collapse(false);
  return range;
}

/** Puts an invitation at the cursor, or at the end where there is none. */
export const insertInto = (field: HTMLElement, invitation: Invitation, cursor?: Range): boolean =>
  insertBlock(
    field,
    cursor && field.contains(cursor.commonAncestorContainer) ? cursor : endOf(field),
    invitation,
  );

/** Milliseconds after the focus until the field has become a combobox; what is written before that is lost (read in others' sources, 2018–2026). */
const comboboxTime = 150;

/**
 * Puts `link` where the event is, if `from` is what stands there now: the empty text, or another link. Focus, wait,
 * write, and a blur to commit it; never Enter or a space at the end, for these pick a place from the map. An empty
 * `link` clears it.
 * @param still whether it is still the same event
 */
export async function setLocation(from: string, link: string, still: () => boolean): Promise<void> {
  const field = locationField();
  if (field?.value.trim() !== from) return;
  field.focus({ preventScroll: true });
  await pause(comboboxTime);
  // The host may have gone on to write elsewhere, or here.
  if (field.value.trim() !== from || !field.matches(':focus') || !still()) return;
  field.select();
  if (link) execCommand('insertText', link);
  else execCommand('delete');
  field.blur();
}

/**
 * Runs something that takes a while in the full editor. `still` tells whether the event is the one that it began with:
 * Calendar shows all events in the same page, and a host may be quick.
 */
export async function withSameEvent<T>(
  signal: AbortSignal,
  act: (still: () => boolean) => Promise<T>,
): Promise<T> {
  const { pathname } = location;
  let left = false;
  const observer = new MutationObserver((changes) => {
    left ||= document.body.dataset.viewfamily !== changes[0]?.oldValue || changes.length > 1;
  });
  observer.observe(document.body, { attributeFilter: ['data-viewfamily'], attributeOldValue: true });
  try {
    return await act(() => !left && !signal.aborted && location.pathname === pathname);
  } finally {
    observer.disconnect();
  }
}

const acts = ['keydown', 'pointerdown', 'beforeinput'];

/** Whether the host did nothing on the page for `time` milliseconds from now. */
export function wasIdle(time: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const life = new AbortController();
  const { signal } = life;
  const disturb = ({ isTrusted }: Event): void => {
    if (isTrusted) resolve(false);
  };
  for (const act of acts) addEventListener(act, disturb, { capture: true, signal });
  setTimeout(resolve, time, true);
  return promise.finally(() => life.abort());
}

/** Milliseconds in which a description that is still mounting forgets what was written (read in others' sources). */
const mountingTime = 500;

const holds = (field: HTMLElement, link: string): boolean => field.textContent.includes(link);

/**
 * Writes an invitation into the event that is open: its link where the event is, if nothing is there, and all of it
 * into the description, over the block `replacing` or at the cursor. What the description has forgotten half a second
 * later is written once more; not when the host has done something meanwhile, for that may have been to undo it.
 */
export const writeEvent = (
  invitation: Invitation,
  signal: AbortSignal,
  { cursor, replacing }: { cursor?: Range | undefined; replacing?: Block | undefined } = {},
): Promise<Outcome> =>
  withSameEvent(signal, async (still) => {
    const write = (field: HTMLElement, cursor?: Range) =>
      (replacing && replaceBlock(field, replacing, invitation)) || insertInto(field, invitation, cursor);

    // First, so that the description's words are what the next undo takes away.
    await setLocation(replacing?.link ?? '', invitation.link, still);
    const field = await openedDescription(signal);
    if (!field || !still() || !write(field, cursor)) return 'failed';
    const undisturbed = await wasIdle(mountingTime);
    const settled = descriptionField();
    const forgotten = settled && still() && undisturbed && !holds(settled, invitation.link);
    return forgotten && !write(settled) ? 'failed' : 'written';
  });

/** Removes a link's block from the description, and the link from where the event is. False when some of it stays. */
export const removeFromEvent = (block: Block, signal: AbortSignal): Promise<boolean> =>
  withSameEvent(signal, async (still) => {
    await setLocation(block.link, '', still);
    const field = descriptionField();
    if (!still()) return false;
    if (field && holds(field, block.link) && !removeBlock(field, block)) return false;
    return locationField()?.value.trim() !== block.link;
  });
