import { i18n } from '#i18n';
import { run } from '../../shared/errors/report.ts';
import { guestLink } from '../editing/blocks.ts';
import type { Hand } from '../adapter.ts';
import type { Request } from '../adapter.ts';
import { templateUrl } from '../../shared/invitation/links.ts';
import { select } from '../editing/commands.ts';
import { carry } from './hand-over.ts';
import { certainEnd } from './event-time.ts';
import { certainSpan } from './event-time.ts';
import { descriptionField, titleField } from './fields.ts';
import { bubbleTitle } from './quick-create.ts';
import { removeFromEvent, writeEvent } from './write-event.ts';

const day = 86_400_000;

/** Quick create has no field that could take a link. */
const isBubble = ({ place }: Request): boolean => place.root !== document.body;

/** What is done in Google Calendar after a click: the link goes into the location, where that is empty, and the description. */
export const calendarHand: Hand = {
  site: 'google-calendar',
  text: 'event',
  title: (request) =>
    (isBubble(request) ? bubbleTitle(request.place.root) : titleField()?.value.trim()) ?? '',
  find({ place }) {
    for (const field of place.fields()) {
      const link = guestLink(field);
      if (link) return link;
    }
    return undefined;
  },
  write(request, invitation, replacing) {
    const { place, cursor, signal } = request;
    if (!isBubble(request)) return writeEvent(invitation, signal, { cursor, replacing });
    run(carry(place.root, (signal) => writeEvent(invitation, signal)));
    return 'carried';
  },
  remove: ({ signal }, block) => removeFromEvent(block, signal),
  focusBack({ button, cursor }) {
    const field = descriptionField();
    if (field && cursor && field.contains(cursor.commonAncestorContainer)) select(field, cursor);
    else button.host.focus();
  },
  help: () => i18n.t('insert.eventHelp'),
  expiry(request) {
    const end = isBubble(request) ? undefined : certainEnd(document);
    return end && new Date(end.getTime() + day);
  },
  span: (request) => (isBubble(request) ? undefined : certainSpan(document)),
  newEvent: ({ link, text }, title) => templateUrl({ title, location: link, details: text }),
};
