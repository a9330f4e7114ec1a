import type { Hand } from '../adapter.ts';
import type { Request } from '../adapter.ts';
import { insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { select } from '../editing/commands.ts';
import { guestLink } from '../editing/blocks.ts';
import { startOf } from '../editing/commands.ts';
import { nearest } from './compose.ts';
import { FOREIGN, SUBJECT } from './selectors.ts';

const bodyOf = ({ place }: Request): HTMLElement | undefined => place.fields()[0];

const subjectOf = (body: HTMLElement): string => {
  const subject = nearest(body, SUBJECT)?.element;
  return subject instanceof HTMLInputElement ? subject.value.trim() : '';
};

/** What is done in a mail after a click. */
export const gmailHand: Hand = {
  site: 'gmail',
  text: 'mail',
  title(request) {
    const body = bodyOf(request);
    return body ? subjectOf(body) : '';
  },
  find(request) {
    const body = bodyOf(request);
    return body && guestLink(body, FOREIGN);
  },
  write(request, invitation, replacing) {
    const body = bodyOf(request);
    if (!body) return 'failed';
    const written = replacing
      ? replaceBlock(body, { ...replacing, skip: FOREIGN }, invitation)
      : insertBlock(body, request.cursor ?? startOf(body, FOREIGN), invitation);
    return written ? 'written' : 'failed';
  },
  remove(request, block) {
    const body = bodyOf(request);
    return body !== undefined && removeBlock(body, { ...block, skip: FOREIGN });
  },
  focusBack(request) {
    const body = bodyOf(request);
    if (body && request.cursor) select(body, request.cursor);
    else request.button.inner.focus();
  },
};
