import type { Invitation } from '../../invitation.ts';
import { insertBlock } from '../../text/block.ts';
import { descriptionField, descriptionOpener } from './fields.ts';
import { waitFor } from './wait.ts';

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
