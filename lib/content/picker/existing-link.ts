import { i18n } from '#i18n';
import { ask } from '../../shared/messaging/send.ts';
import { run } from '../../shared/errors/report.ts';
import { readLink } from '../../shared/eyeson/links.ts';
import { explain } from '../../shared/errors/explain.ts';
import { writeClipboard } from '../../shared/clipboard.ts';
import { openMenu } from './menu.ts';
import { openPicker } from './picker.ts';
import type { Task, Block } from '../adapter.ts';
import { readTexts } from './invitation.ts';

/** Opens what can be done with a guest link that stands in the text already. */
export async function openLinked(task: Task, link: string): Promise<void> {
  const { request, hand } = task;
  const [rooms, texts] = await Promise.all([ask('rooms.shared'), readTexts(hand.text)]);
  if (request.signal.aborted) return;
  const room = rooms.ok ? rooms.value.find(({ guestLink }) => isSame(guestLink, link)) : undefined;
  const block: Block = { link, texts: room ? texts.ways(room) : [] };
  openMenu(
    request,
    room?.name ?? link,
    [
      [i18n.t('insert.join'), () => run(join(task, link, room?.id))],
      [i18n.t('insert.copy'), () => run(copyLink(task, link))],
      [i18n.t('insert.replace'), () => run(openPicker(task, block))],
      [i18n.t('insert.remove'), () => run(remove(task, block))],
    ],
    () => hand.focusBack(request),
  );
}

const isSame = (one: string, other: string) => readLink(one)?.token === readLink(other)?.token;

/** As host where the room is one of the host's own, else as a guest. */
async function join({ request }: Task, link: string, roomId?: string): Promise<void> {
  if (roomId === undefined) {
    window.open(link, '_blank', 'noopener');
    return;
  }
  const opened = await ask('meeting.open', { roomId });
  if (!opened.ok) request.button.say(explain(opened.error));
}

async function copyLink({ request, hand }: Task, link: string): Promise<void> {
  const copied = await writeClipboard(link);
  request.button.say(copied ? i18n.t('insert.copied') : i18n.t('insert.notCopied', [link]));
  hand.focusBack(request);
}

async function remove({ request, hand }: Task, block: Block): Promise<void> {
  const removed = await hand.remove(request, block);
  if (removed) request.button.say(i18n.t('insert.removed'), 'quiet');
  else request.button.say(i18n.t('insert.notRemoved'));
}
