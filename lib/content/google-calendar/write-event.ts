import type { Invitation } from '../../shared/invitation/render.ts';
import type { Block, Outcome } from '../adapter.ts';
import { insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { execCommand } from '../editing/commands.ts';
import { descriptionField, descriptionOpener, locationField } from './fields.ts';
import { pause, waitFor } from './wait.ts';

const OPENING_TIMEOUT_MS = 3_000;
/** Until a focused location has become a combobox; earlier input is lost (read in the source of other extensions, 2018–2026). */
const COMBOBOX_MS = 150;
/** While the description's editor mounts, it discards what was written (read in the source of other extensions). */
const MOUNTING_MS = 500;

/**
 * Writes an invitation into the open event: the link into the location, if that is empty or has the replaced link, and
 * the whole invitation into the description, in place of the block `replacing`, else at `cursor`, else at the end. If
 * the description has lost it after half a second, it is written again; not if the host has done something since, which
 * may have been undo.
 */
export const writeEvent = (
  invitation: Invitation,
  signal: AbortSignal,
  { cursor, replacing }: { cursor?: Range | undefined; replacing?: Block | undefined } = {},
): Promise<Outcome> =>
  withSameEvent(signal, async (isSameEvent) => {
    const write = (field: HTMLElement, cursor?: Range) =>
      Boolean(replacing && replaceBlock(field, replacing, invitation)) ||
      insertInto(field, invitation, cursor);

    // The location comes first, so that the next undo reverts the description.
    const isLocated = await setLocation(replacing?.link ?? '', invitation.link, isSameEvent);
    const field = await openDescription(signal);
    if (!field || !isSameEvent() || !write(field, cursor)) return 'failed';
    const idle = await wasIdle(MOUNTING_MS);
    const mounted = descriptionField();
    const lost = mounted && isSameEvent() && idle && !contains(mounted, invitation.link);
    if (lost && !write(mounted)) return 'failed';
    return isLocated ? 'written' : 'partly';
  });

/** Removes a link's block from the description and the link from the location. @returns false if a part of it remains */
export const removeFromEvent = (block: Block, signal: AbortSignal): Promise<boolean> =>
  withSameEvent(signal, async (isSameEvent) => {
    await setLocation(block.link, '', isSameEvent);
    const field = descriptionField();
    if (!isSameEvent()) return false;
    if (field && contains(field, block.link) && !removeBlock(field, block)) return false;
    return locationField()?.value.trim() !== block.link;
  });

const contains = (field: HTMLElement, link: string): boolean => field.textContent.includes(link);

/** The description, expanded if it was collapsed; undefined if it does not appear within 3 seconds. */
export function openDescription(signal: AbortSignal): Promise<HTMLElement | undefined> {
  if (!descriptionField()) descriptionOpener()?.click();
  return waitFor(descriptionField, OPENING_TIMEOUT_MS, signal);
}

/** Inserts an invitation at `cursor`, or at the end of the field if `cursor` is not in it. @returns false if the page rejected it */
export const insertInto = (field: HTMLElement, invitation: Invitation, cursor?: Range): boolean =>
  insertBlock(
    field,
    cursor && field.contains(cursor.commonAncestorContainer) ? cursor : endOf(field),
    invitation,
  ) !== undefined;

function endOf(field: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(field);
  range.collapse(false);
  return range;
}

/**
 * Sets the location to `link` if it is `from` now: empty, or another link. Focuses, waits, writes, and commits with a
 * blur. Never sends Enter or a trailing space, since these select a suggested place. If the page replaces the field
 * meanwhile, the new one is tried once.
 * @param link empty to clear the location
 * @param isSameEvent whether the event is still the one that was meant
 * @returns false if the page did not take the link; true also if the location is the host's own
 */
export async function setLocation(
  from: string,
  link: string,
  isSameEvent: () => boolean,
  isLastTry = false,
): Promise<boolean> {
  const field = locationField();
  if (field?.value.trim() !== from) return true;
  field.focus({ preventScroll: true });
  await pause(COMBOBOX_MS);
  if (!isSameEvent()) return true;
  const isReplaced = locationField() !== field;
  if (isReplaced) return !isLastTry && setLocation(from, link, isSameEvent, true);
  // The host may have typed meanwhile, here or in another field.
  if (field.value.trim() !== from || !field.matches(':focus')) return true;
  field.select();
  if (link) execCommand('insertText', link);
  else execCommand('delete');
  const isTaken = locationField()?.value.trim() === link;
  field.blur();
  return isTaken;
}

/**
 * Runs an asynchronous task in the full editor. The task can ask whether the event is still the one it began with:
 * Calendar shows all events in the same page, and the host may open another one meanwhile.
 */
export async function withSameEvent<T>(
  signal: AbortSignal,
  task: (isSameEvent: () => boolean) => Promise<T>,
): Promise<T> {
  const { pathname } = location;
  let left = false;
  const observer = new MutationObserver((changes) => {
    left ||= document.body.dataset.viewfamily !== changes[0]?.oldValue || changes.length > 1;
  });
  observer.observe(document.body, { attributeFilter: ['data-viewfamily'], attributeOldValue: true });
  try {
    return await task(() => !left && !signal.aborted && location.pathname === pathname);
  } finally {
    observer.disconnect();
  }
}

const actionTypes = ['keydown', 'pointerdown', 'beforeinput'];

/** Resolves with whether the host does nothing on the page for the next `ms` milliseconds. */
export function wasIdle(ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const controller = new AbortController();
  const { signal } = controller;
  const onAction = ({ isTrusted }: Event): void => {
    if (isTrusted) resolve(false);
  };
  for (const type of actionTypes) addEventListener(type, onAction, { capture: true, signal });
  setTimeout(resolve, ms, true);
  return promise.finally(() => controller.abort());
}
