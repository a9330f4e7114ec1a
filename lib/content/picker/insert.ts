import { i18n } from '#i18n';
import { ask } from '../../shared/messaging/send.ts';
import { run } from '../../shared/errors/report.ts';
import type { SharedRoom } from '../../shared/messaging/protocol.ts';
import { hasSecret } from '../injector/link-scan.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { openMenu } from './menu.ts';
import type { Task, Block } from '../adapter.ts';

/** Puts a room's invitation where it was asked for, else its link on the clipboard; and says what it did. To be called in the click. */
export async function put(
  task: Task,
  room: SharedRoom,
  invitation: Invitation,
  replacing?: Block,
): Promise<void> {
  const { request, hand } = task;
  const { button } = request;
  if (hasSecret(invitation.text)) return button.say(i18n.t('insert.refused'));

  run(ask('room.used', { roomId: room.id }));
  if (request.way === 'corner') return putOnClipboard(task, invitation, i18n.t('insert.copiedToPaste'));
  const taken = isTaken(task, room);
  const outcome = await hand.write(request, invitation, replacing);
  const warn = outcome === 'written' && (await taken);
  // Who has left meanwhile needs no word.
  if (request.signal.aborted) return;
  if (warn) button.say(i18n.t('insert.taken'));
  else if (outcome === 'written') button.say(i18n.t('insert.added'), 'quiet');
  else if (outcome === 'carried') button.say(i18n.t('insert.carried'));
  else await putOnClipboard(task, invitation, i18n.t('insert.notWritten'));
}

/** Whether other guests may be in the room at the time of the event, as far as both are known. */
async function isTaken({ request, hand }: Task, { id }: SharedRoom): Promise<boolean> {
  const span = hand.span?.(request);
  if (!span) return false;
  const taken = await ask('room.taken', { roomId: id, ...span });
  return taken.ok && taken.value;
}

/** The way out where nothing can be written: the host pastes it, or opens a new event that has it. */
async function putOnClipboard({ request, hand }: Task, invitation: Invitation, done: string): Promise<void> {
  const copied = await writeClipboard(invitation.link);
  const sentence = copied ? done : i18n.t('insert.notCopied', [invitation.link]);
  const address = hand.newEvent?.(invitation, hand.title(request));
  if (address === undefined) return request.button.say(sentence);
  openMenu(
    request,
    sentence,
    [[i18n.t('insert.newEvent'), () => window.open(address, '_blank', 'noopener')]],
    () => hand.focusBack(request),
  );
}
