import type { SiteAdapter } from '../adapter.ts';
import type { ButtonClick } from '../adapter.ts';
import { insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { select } from '../editing/commands.ts';
import { guestLink } from '../editing/blocks.ts';
import { startOf } from '../editing/commands.ts';
import { googleAccountHint } from '../google-account.ts';
import { nearestCompose } from './compose.ts';
import { FOREIGN, SUBJECT } from './selectors.ts';

const bodyOf = ({ surface }: ButtonClick): HTMLElement | undefined => surface.fields()[0];

const subjectOf = (body: HTMLElement): string => {
  const subject = nearestCompose(body, SUBJECT)?.element;
  return subject instanceof HTMLInputElement ? subject.value.trim() : '';
};

/** What is done in a mail after a click. */
export const gmailAdapter: SiteAdapter = {
  site: 'gmail',
  account: () => googleAccountHint(),
  text: 'mail',
  title(click) {
    const body = bodyOf(click);
    return body ? subjectOf(body) : '';
  },
  find(click) {
    const body = bodyOf(click);
    return body && guestLink(body, FOREIGN);
  },
  write(click, invitation, replacing) {
    const body = bodyOf(click);
    if (!body) return 'failed';
    const written = replacing
      ? replaceBlock(body, { ...replacing, skip: FOREIGN }, invitation)
      : insertBlock(body, click.cursor ?? startOf(body, FOREIGN), invitation);
    return written ? 'written' : 'failed';
  },
  remove(click, block) {
    const body = bodyOf(click);
    return body !== undefined && removeBlock(body, { ...block, skip: FOREIGN });
  },
  focusBack(click) {
    const body = bodyOf(click);
    if (body && click.cursor) select(body, click.cursor);
    else click.button.inner.focus();
  },
};
