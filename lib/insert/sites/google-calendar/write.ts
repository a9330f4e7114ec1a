import type { Outcome } from '../../hand.ts';
import type { Invitation } from '../../invitation.ts';
import { type Block, removeBlock, replaceBlock } from '../../text/block.ts';
import { insertInto, openedDescription } from './description.ts';
import { descriptionField, locationField } from './fields.ts';
import { setLocation } from './location.ts';
import { inSameEvent } from './same-event.ts';
import { stayedAway } from './stayed-away.ts';

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
  inSameEvent(signal, async (still) => {
    const write = (field: HTMLElement, cursor?: Range) =>
      (replacing && replaceBlock(field, replacing, invitation)) || insertInto(field, invitation, cursor);

    // First, so that the description's words are what the next undo takes away.
    await setLocation(replacing?.link ?? '', invitation.link, still);
    const field = await openedDescription(signal);
    if (!field || !still() || !write(field, cursor)) return 'failed';
    const undisturbed = await stayedAway(mountingTime);
    const settled = descriptionField();
    const forgotten = settled && still() && undisturbed && !holds(settled, invitation.link);
    return forgotten && !write(settled) ? 'failed' : 'written';
  });

/** Removes a link's block from the description, and the link from where the event is. False when some of it stays. */
export const removeFromEvent = (block: Block, signal: AbortSignal): Promise<boolean> =>
  inSameEvent(signal, async (still) => {
    await setLocation(block.link, '', still);
    const field = descriptionField();
    if (!still()) return false;
    if (field && holds(field, block.link) && !removeBlock(field, block)) return false;
    return locationField()?.value.trim() !== block.link;
  });
