import { i18n, linkPhrase } from '../../shared/i18n/translate.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { toName } from '../../shared/i18n/name.ts';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Block, PickerContext } from '../adapter.ts';
import { readInvitationTexts } from './invitation.ts';
import { openMenu, type MenuItem } from './menu.ts';
import { openPicker } from './picker.ts';
import { reminderFor } from './reminder.ts';

/**
 * Does with the guest link in the text what was pressed, or opens the menu of all that can be done: start or join, copy,
 * change the room, remove, remind. Where *Join* was pressed and the meeting has ended, the menu offers to start it.
 */
export async function openExistingLink(context: PickerContext, link: string): Promise<void> {
  const { click, adapter } = context;
  click.refresh(true);
  const [found, texts] = await Promise.all([
    sendMessage('room.find', { guestLink: link }),
    readInvitationTexts(adapter.text),
  ]);
  if (click.signal.aborted) return;
  const known = found.ok ? found.value : undefined;
  const room = known?.room;
  const block: Block = { link, texts: room && texts.ok ? texts.value.variants(room) : [] };
  const actions = {
    start: () => reportErrors(start(context, link, room)),
    copy: () => reportErrors(copyLink(context, link)),
    remove: () => reportErrors(remove(context, block)),
  };
  if (click.action && click.action !== 'join') return actions[click.action]();
  if (click.action && known?.joins) return actions.start();

  const starting: MenuItem = [i18n.t(known?.joins ? 'insert.join' : 'insert.start'), actions.start];
  const reminder = room && reminderFor(context, link);
  const message = (room ? toName(room.name) : known?.label) ?? i18n.t('insert.link');
  openMenu(
    click,
    message,
    [
      ...(known ? [starting] : []),
      [i18n.t('insert.copy'), actions.copy],
      [i18n.t('insert.replace'), () => reportErrors(openPicker(context, block))],
      [i18n.t('insert.remove'), actions.remove],
      ...(reminder ? [[reminder.label, () => reminder.set()] satisfies MenuItem] : []),
    ],
    () => adapter.focusBack(click),
    known?.label,
  );
}

/** When the background has looked whether a meeting has started, in ms after it was opened, and a little later. */
const LOOKS_MS = [3_000, 6_000, 16_000];

/** Enters as host if the room is one of the host's own, else as guest. */
async function start({ click }: PickerContext, link: string, room?: PublicRoom): Promise<void> {
  if (!room) {
    window.open(link, '_blank', 'noopener');
    return;
  }
  const opened = await sendMessage('meeting.open', { roomId: room.id });
  if (!opened.ok) return click.button.say(explain(opened.error));
  for (const delay of LOOKS_MS) setTimeout(() => click.signal.aborted || click.refresh(true), delay);
}

async function copyLink({ click, adapter }: PickerContext, link: string): Promise<void> {
  const copied = await writeClipboard(link);
  click.button.say(copied ? i18n.t('insert.copied') : i18n.t('insert.notCopied', [linkPhrase(link)]));
  adapter.focusBack(click);
}

async function remove({ click, adapter, isSameText }: PickerContext, block: Block): Promise<void> {
  const removed = isSameText?.() !== false && (await adapter.remove(click, block));
  click.refresh();
  if (removed) click.button.say(i18n.t('insert.removed'), 'quiet');
  else click.button.say(i18n.t('insert.notRemoved'));
}
