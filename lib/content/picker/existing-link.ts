import { i18n, linkPhrase } from '../../shared/i18n/translate.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { toName } from '../../shared/i18n/name.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Block, PickerContext } from '../adapter.ts';
import { readInvitationTexts } from './invitation.ts';
import { openMenu } from './menu.ts';
import { openPicker } from './picker.ts';

/** Opens the menu of a guest link that the text already contains: join, copy, change the room, remove. */
export async function openExistingLink(context: PickerContext, link: string): Promise<void> {
  const { click, adapter } = context;
  const [found, texts] = await Promise.all([
    sendMessage('room.find', { guestLink: link }),
    readInvitationTexts(adapter.text),
  ]);
  if (click.signal.aborted) return;
  const room = found.ok ? found.value : null;
  const block: Block = { link, texts: room && texts.ok ? texts.value.variants(room) : [] };
  openMenu(
    click,
    room ? toName(room.name) : link,
    [
      [i18n.t('insert.join'), () => reportErrors(join(context, link, room?.id))],
      [i18n.t('insert.copy'), () => reportErrors(copyLink(context, link))],
      [i18n.t('insert.replace'), () => reportErrors(openPicker(context, block))],
      [i18n.t('insert.remove'), () => reportErrors(remove(context, block))],
    ],
    () => adapter.focusBack(click),
  );
}

/** Joins as host if the room is one of the host's own, else as guest. */
async function join({ click }: PickerContext, link: string, roomId?: string): Promise<void> {
  if (roomId === undefined) {
    window.open(link, '_blank', 'noopener');
    return;
  }
  const opened = await sendMessage('meeting.open', { roomId });
  if (!opened.ok) click.button.say(explain(opened.error));
}

async function copyLink({ click, adapter }: PickerContext, link: string): Promise<void> {
  const copied = await writeClipboard(link);
  click.button.say(copied ? i18n.t('insert.copied') : i18n.t('insert.notCopied', [linkPhrase(link)]));
  adapter.focusBack(click);
}

async function remove({ click, adapter, isSameText }: PickerContext, block: Block): Promise<void> {
  const removed = isSameText?.() !== false && (await adapter.remove(click, block));
  if (removed) click.button.say(i18n.t('insert.removed'), 'quiet');
  else click.button.say(i18n.t('insert.notRemoved'));
}
