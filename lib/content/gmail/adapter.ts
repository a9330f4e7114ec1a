import { findLinks } from '../../shared/eyeson/links.ts';
import type { Block, ButtonClick, SiteAdapter } from '../adapter.ts';
import { guestLink, insertBlock, removeBlock, replaceBlock } from '../editing/blocks.ts';
import { select, startOf } from '../editing/commands.ts';
import { findNearest } from './compose.ts';
import { DRAFT_MARKS, EXCLUDED, SUBJECT } from './selectors.ts';

const bodyOf = ({ surface }: ButtonClick): HTMLElement | undefined => surface.fields()[0];

const subjectOf = (body: HTMLElement): string => {
  const subject = findNearest(body, SUBJECT)?.element;
  return subject instanceof HTMLInputElement ? subject.value.trim() : '';
};

const valueOf = (root: HTMLElement, mark: string): string =>
  root.querySelector<HTMLInputElement>(mark)?.value ?? '';

/** The link that was inserted here, if it stands where guest links are not searched: between quoted lines. */
function ownLink({ surface: { own } }: ButtonClick, body: HTMLElement): string | undefined {
  const links = own && body.contains(own) ? findLinks(own.textContent ?? '') : [];
  return links.find(({ kind }) => kind === 'guest')?.url;
}

/** Where to look for a block: outside quoted mail, or at the inserted link. */
const located = (click: ButtonClick, body: HTMLElement, block: Block): Block =>
  guestLink(body, EXCLUDED) ? { ...block, skip: EXCLUDED } : { ...block, node: click.surface.own };

/** Reads and edits a mail after a click. */
export const gmailAdapter: SiteAdapter = {
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
  sameText({ surface: { root } }) {
    const [id, draft] = DRAFT_MARKS.map((mark) => valueOf(root, mark));
    return () => {
      const [idNow, draftNow] = DRAFT_MARKS.map((mark) => valueOf(root, mark));
      // A new mail gets its draft when it is first saved.
      return id === idNow && (!draft || draft === draftNow);
    };
  },
  find(click) {
    const body = bodyOf(click);
    return body && (guestLink(body, EXCLUDED) ?? ownLink(click, body));
  },
  write(click, invitation, replacing) {
    const body = bodyOf(click);
    if (!body) return 'failed';
    const written = replacing
      ? replaceBlock(body, located(click, body, replacing), invitation)
      : insertBlock(body, click.cursor ?? startOf(body, EXCLUDED), invitation);
    if (!written) return 'failed';
    click.surface.own = written;
    return 'written';
  },
  remove(click, block) {
    const body = bodyOf(click);
    return body !== undefined && removeBlock(body, located(click, body, block));
  },
  focusBack(click) {
    const body = bodyOf(click);
    if (body && click.cursor) select(body, click.cursor);
    else click.button.inner.focus();
  },
};
