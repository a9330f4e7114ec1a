import type { ButtonClick, SiteAdapter } from '../adapter.ts';
import { guestLink, insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { select, startOf } from '../editing/commands.ts';
import { findNearest } from './compose.ts';
import { EXCLUDED, SUBJECT } from './selectors.ts';

const bodyOf = ({ surface }: ButtonClick): HTMLElement | undefined => surface.fields()[0];

const subjectOf = (body: HTMLElement): string => {
  const subject = findNearest(body, SUBJECT)?.element;
  return subject instanceof HTMLInputElement ? subject.value.trim() : '';
};

/** Reads and edits a mail after a click. */
export const gmailAdapter: SiteAdapter = {
  site: 'gmail',
  account() {
    // “Inbox (3) - anna@example.com - Gmail”: a subject that comes first may have an address in it.
    const email = document.title.match(/[^\s@]+@[^\s@]+/g)?.at(-1);
    return email ? { email } : {};
  },
  text: 'mail',
  title(click) {
    const body = bodyOf(click);
    return body ? subjectOf(body) : '';
  },
  find(click) {
    const body = bodyOf(click);
    return body && guestLink(body, EXCLUDED);
  },
  write(click, invitation, replacing) {
    const body = bodyOf(click);
    if (!body) return 'failed';
    const written = replacing
      ? replaceBlock(body, { ...replacing, skip: EXCLUDED }, invitation)
      : insertBlock(body, click.cursor ?? startOf(body, EXCLUDED), invitation);
    return written ? 'written' : 'failed';
  },
  remove(click, block) {
    const body = bodyOf(click);
    return body !== undefined && removeBlock(body, { ...block, skip: EXCLUDED });
  },
  focusBack(click) {
    const body = bodyOf(click);
    if (body && click.cursor) select(body, click.cursor);
    else click.button.inner.focus();
  },
};
