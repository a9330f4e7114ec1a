import { i18n, linkPhrase } from '../../shared/i18n/translate.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import { shortName } from '../../shared/i18n/name.ts';
import type { Block, Carried, PickerContext } from '../adapter.ts';
import { announce } from './announce.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { offerReminder } from './reminder.ts';

/** Every address and every token has as many signs without a space. */
const MAY_HAVE_LINK = /\S{16}/;

/**
 * Inserts a room's invitation into the text, or copies its link to the clipboard if that is not possible, and shows a
 * message about the result. An invitation with a host link is not inserted: one with the guest link is offered instead.
 * Call it in the click, since writing needs a user gesture.
 * @param replacing the block that the invitation replaces
 */
export async function insertInvitation(
  context: PickerContext,
  room: PublicRoom,
  invitation: Invitation,
  replacing?: Block,
): Promise<void> {
  const { click, adapter } = context;
  const { button } = click;
  if (MAY_HAVE_LINK.test(invitation.text.replaceAll(invitation.link, ' '))) {
    if (!globalThis.permalinksLinks) await sendMessage('links.load');
    const clean = await globalThis.permalinksLinks?.clean(invitation);
    if (clean !== invitation) return refuse(context, room, clean, replacing);
  }

  reportErrors(sendMessage('room.used', { roomId: room.id }));
  if (click.match === 'corner') return copyInstead(context, invitation, i18n.t('insert.copiedToPaste'));
  if (context.isSameText?.() === false) return copyInstead(context, invitation, i18n.t('insert.otherText'));
  const carrying = adapter.carry?.(click, invitation, () => button.say(i18n.t('insert.carried')));
  if (carrying) return reportCarried(context, room, carrying);
  const taken = isTaken(context, room);
  const outcome = await adapter.write(click, invitation, replacing);
  const warn = outcome === 'written' && (await taken);
  if (click.signal.aborted) return;
  if (outcome !== 'failed') offerReminder(context, invitation.link);
  click.refresh();
  if (warn) button.say(i18n.t('insert.taken'));
  else if (outcome === 'written') button.say(i18n.t('insert.added'), 'quiet');
  else if (outcome === 'partly') button.say(i18n.t('insert.noLocation'));
  else await copyInstead(context, invitation, i18n.t('insert.notWritten'));
}

/**
 * Says why an invitation is not inserted.
 * @param clean what can be inserted instead; undefined if nothing can
 */
function refuse(
  context: PickerContext,
  room: PublicRoom,
  clean: Invitation | undefined,
  replacing: Block | undefined,
): void {
  const { click, adapter } = context;
  const message = i18n.t('insert.secret');
  const leave = () => adapter.focusBack(click);
  const items: MenuItem[] = [[i18n.t('insert.secretLeave'), leave]];
  if (clean)
    items.unshift([
      i18n.t('insert.secretReplace'),
      () => reportErrors(insertInvitation(context, room, clean, replacing)),
    ]);
  openMenu(click, message, items, leave, message);
}

/** Shows that the link is not in the event until it is, and then what became of it: the button is gone by that time. */
async function reportCarried(
  { click }: PickerContext,
  { name }: PublicRoom,
  carrying: Promise<Carried>,
): Promise<void> {
  const { surface } = click;
  surface.pending = i18n.t('insert.pending', [shortName(name)]);
  click.refresh();
  const carried = await carrying;
  if (carried === 'replaced') return;
  surface.pending = undefined;
  click.refresh();
  if (carried === 'written') announce(i18n.t('insert.added'), 'quiet');
  else if (carried === 'partly') announce(i18n.t('insert.noLocation'));
  else if (carried !== 'dropped') announce(i18n.t('insert.lost', [shortName(name)]));
}

/** Whether the room is planned or in use at the time of the event. False if the time is not certain or the request fails. */
async function isTaken({ click, adapter }: PickerContext, { id }: PublicRoom): Promise<boolean> {
  const span = adapter.span?.(click);
  if (!span) return false;
  const taken = await sendMessage('room.taken', { roomId: id, ...span });
  return taken.ok && taken.value;
}

/** Copies the link for the host to paste, and offers a new event that contains it if the site has such a URL. */
async function copyInstead(
  { click, adapter }: PickerContext,
  invitation: Invitation,
  success: string,
): Promise<void> {
  const copied = await writeClipboard(invitation.link);
  const message = copied ? success : i18n.t('insert.notCopied', [linkPhrase(invitation.link)]);
  const eventUrl = adapter.newEvent?.(invitation, adapter.title(click));
  if (eventUrl === undefined) return click.button.say(message);
  openMenu(
    click,
    message,
    [[i18n.t('insert.newEvent'), () => window.open(eventUrl, '_blank', 'noopener')]],
    () => adapter.focusBack(click),
  );
}
