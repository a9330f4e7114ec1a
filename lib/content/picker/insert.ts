import { i18n } from '#i18n';
import { sendMessage } from '../../shared/messaging/send.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { hasSecret } from '../injector/link-scan.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { openMenu } from './menu.ts';
import type { PickerContext, Block } from '../adapter.ts';

/** Puts a room's invitation where it was asked for, else its link on the clipboard; and says what it did. To be called in the click. */
export async function insertInvitation(
  context: PickerContext,
  room: PublicRoom,
  invitation: Invitation,
  replacing?: Block,
): Promise<void> {
  const { click, adapter } = context;
  const { button } = click;
  if (hasSecret(invitation.text)) return button.say(i18n.t('insert.refused'));

  reportErrors(sendMessage('room.used', { roomId: room.id }));
  if (click.match === 'corner') return putOnClipboard(context, invitation, i18n.t('insert.copiedToPaste'));
  const taken = isTaken(context, room);
  const outcome = await adapter.write(click, invitation, replacing);
  const warn = outcome === 'written' && (await taken);
  // Who has left meanwhile needs no word.
  if (click.signal.aborted) return;
  if (warn) button.say(i18n.t('insert.taken'));
  else if (outcome === 'written') button.say(i18n.t('insert.added'), 'quiet');
  else if (outcome === 'carried') button.say(i18n.t('insert.carried'));
  else await putOnClipboard(context, invitation, i18n.t('insert.notWritten'));
}

/** Whether other guests may be in the room at the time of the event, as far as both are known. */
async function isTaken({ click, adapter }: PickerContext, { id }: PublicRoom): Promise<boolean> {
  const span = adapter.span?.(click);
  if (!span) return false;
  const taken = await sendMessage('room.taken', { roomId: id, ...span });
  return taken.ok && taken.value;
}

/** The way out where nothing can be written: the host pastes it, or opens a new event that has it. */
async function putOnClipboard(
  { click, adapter }: PickerContext,
  invitation: Invitation,
  done: string,
): Promise<void> {
  const copied = await writeClipboard(invitation.link);
  const sentence = copied ? done : i18n.t('insert.notCopied', [invitation.link]);
  const address = adapter.newEvent?.(invitation, adapter.title(click));
  if (address === undefined) return click.button.say(sentence);
  openMenu(
    click,
    sentence,
    [[i18n.t('insert.newEvent'), () => window.open(address, '_blank', 'noopener')]],
    () => adapter.focusBack(click),
  );
}
