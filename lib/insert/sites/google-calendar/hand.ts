import { i18n } from '#i18n';
import { run } from '../../../browser/run.ts';
import { guestLink } from '../../text/guest-link.ts';
import type { Hand, Outcome } from '../../hand.ts';
import type { Invitation } from '../../invitation.ts';
import type { Request } from '../../site.ts';
import { templateUrl } from '../../template-url.ts';
import { type Block, removeBlock, replaceBlock } from '../../text/block.ts';
import { select } from '../../text/exec.ts';
import { carry } from './carry.ts';
import { certainEnd } from './certain-end.ts';
import { insertInto, insist, openedDescription } from './description.ts';
import { descriptionField, titleField } from './fields.ts';
import { setLocation } from './location.ts';
import { bubbleTitle } from './quick-create.ts';

const day = 86_400_000;

/** Quick create has no field that could take a link. */
const isBubble = ({ place }: Request): boolean => place.root !== document.body;

async function writeEvent(request: Request, invitation: Invitation, replacing?: Block): Promise<Outcome> {
  const { link } = invitation;
  const { cursor, signal } = request;
  // First, so that the description's words are what the next undo takes away.
  await setLocation(replacing?.link ?? '', link);
  const field = await openedDescription(signal);
  if (!field) return 'failed';
  const replaced = replacing && replaceBlock(field, replacing, invitation);
  if (!replaced && !insertInto(field, invitation, cursor)) return 'failed';
  const holds = await insist(
    (field) => guestLink(field) === link,
    (field) => insertInto(field, invitation),
  );
  return holds ? 'written' : 'failed';
}

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
    if (!isBubble(request)) return writeEvent(request, invitation, replacing);
    run(
      carry(request.place.root, (signal) =>
        writeEvent({ ...request, cursor: undefined, signal }, invitation),
      ),
    );
    return 'carried';
  },
  async remove(_request, block) {
    await setLocation(block.link, '');
    const field = descriptionField();
    return field ? removeBlock(field, block) : true;
  },
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
  newEvent: ({ link, text }, title) => templateUrl({ title, location: link, details: text }),
};
