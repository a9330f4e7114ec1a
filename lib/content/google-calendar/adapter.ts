import { i18n } from '../../shared/i18n/translate.ts';
import { googleEventUrl } from '../../shared/invitation/links.ts';
import type { ButtonClick, SiteAdapter } from '../adapter.ts';
import { guestLink } from '../editing/blocks.ts';
import { select } from '../editing/commands.ts';
import { USER_EMAIL } from './selectors.ts';
import { handOver } from './hand-over.ts';
import { certainEnd, certainSpan } from './event-time.ts';
import { descriptionField, titleField } from './fields.ts';
import { bubbleTitle } from './quick-create.ts';
import { removeFromEvent, writeEvent } from './write-event.ts';

const DAY_MS = 86_400_000;

const isBubble = ({ surface }: ButtonClick): boolean => surface.root !== document.body;

/** Reads and edits an event after a click. The link goes into the location, if that is empty, and into the description. */
export const calendarAdapter: SiteAdapter = {
  account() {
    const email = document.querySelector(USER_EMAIL)?.textContent.trim();
    return email ? { email } : {};
  },
  text: 'event',
  title: (click) => (isBubble(click) ? bubbleTitle(click.surface.root) : titleField()?.value.trim()) ?? '',
  find({ surface }) {
    for (const field of surface.fields()) {
      const link = guestLink(field);
      if (link) return link;
    }
    return undefined;
  },
  write(click, invitation, replacing) {
    const { cursor, signal } = click;
    return writeEvent(invitation, signal, { cursor, replacing });
  },
  carry(click, invitation, onStuck) {
    // The quick-create dialog has no field for a link: it is written in the full editor.
    const write = (signal: AbortSignal) => writeEvent(invitation, signal);
    return isBubble(click) ? handOver(click.surface.root, write, onStuck) : undefined;
  },
  remove: ({ signal }, block) => removeFromEvent(block, signal),
  focusBack({ button, cursor }) {
    const field = descriptionField();
    if (field && cursor && field.contains(cursor.commonAncestorContainer)) select(field, cursor);
    else button.outer.focus();
  },
  help: () => i18n.t('insert.eventHelp'),
  expiry(click) {
    const end = isBubble(click) ? undefined : certainEnd(document);
    return end && new Date(end.getTime() + DAY_MS);
  },
  span: (click) => (isBubble(click) ? undefined : certainSpan(document)),
  newEvent: ({ link, text }, title) => googleEventUrl({ title, location: link, details: text }),
};
