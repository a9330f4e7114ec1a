import { i18n } from '#i18n';
import { reportErrors } from '../../shared/errors/report.ts';
import { guestLink } from '../editing/blocks.ts';
import type { SiteAdapter } from '../adapter.ts';
import type { ButtonClick } from '../adapter.ts';
import { googleCalendarUrl } from '../../shared/invitation/links.ts';
import { select } from '../editing/commands.ts';
import { handOver } from './hand-over.ts';
import { certainEnd } from './event-time.ts';
import { certainSpan } from './event-time.ts';
import { descriptionField, titleField } from './fields.ts';
import { bubbleTitle } from './quick-create.ts';
import { removeFromEvent, writeEvent } from './write-event.ts';

const day = 86_400_000;

/** Quick create has no field that could take a link. */
const isBubble = ({ surface }: ButtonClick): boolean => surface.root !== document.body;

/** What is done in Google Calendar after a click: the link goes into the location, where that is empty, and the description. */
export const calendarAdapter: SiteAdapter = {
  site: 'google-calendar',
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
    const { surface, cursor, signal } = click;
    if (!isBubble(click)) return writeEvent(invitation, signal, { cursor, replacing });
    reportErrors(handOver(surface.root, (signal) => writeEvent(invitation, signal)));
    return 'carried';
  },
  remove: ({ signal }, block) => removeFromEvent(block, signal),
  focusBack({ button, cursor }) {
    const field = descriptionField();
    if (field && cursor && field.contains(cursor.commonAncestorContainer)) select(field, cursor);
    else button.host.focus();
  },
  help: () => i18n.t('insert.eventHelp'),
  expiry(click) {
    const end = isBubble(click) ? undefined : certainEnd(document);
    return end && new Date(end.getTime() + day);
  },
  span: (click) => (isBubble(click) ? undefined : certainSpan(document)),
  newEvent: ({ link, text }, title) => googleCalendarUrl({ title, location: link, details: text }),
};
