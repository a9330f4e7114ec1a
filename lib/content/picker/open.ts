import { browser } from 'wxt/browser';
import { run } from '../../shared/errors/report.ts';
import { ask } from '../../shared/messaging/send.ts';
import type { Request, Task } from '../adapter.ts';
import { hands } from '../adapters.ts';
import { closeOpen } from './dialog.ts';
import { openLinked } from './existing-link.ts';
import { googlePlace } from './google-account.ts';
import { put } from './insert.ts';
import { readTexts } from './invitation.ts';
import { openPicker } from './picker.ts';

/** Puts the room in that the host wants at once in this Google account; where there is none, asks which. */
export async function addAtOnce(task: Task): Promise<void> {
  const place = googlePlace();
  // Kept there so that a dialog that will open anyhow need not wait for the background.
  const { atOnce } = await browser.storage.local.get<{ atOnce: number[] }>({ atOnce: [] });
  const [room, texts] = atOnce.includes(place.google)
    ? await Promise.all([ask('room.default', place), readTexts(task.hand.text)])
    : [];
  if (task.request.signal.aborted) return;
  await (room?.ok && room.value && texts
    ? put(task, room.value, texts.invitation(room.value))
    : openPicker(task));
}

/** Serves a click on a button of ours: what can be done with the link that is there, else what adds one. A click on the button of what is open closes it. */
export function serve(request: Request): void {
  const hand = hands[request.place.site];
  if (closeOpen(request.button)) return hand.focusBack(request);
  const task = { request, hand };
  const link = request.way === 'corner' ? undefined : hand.find(request);
  run(link === undefined ? addAtOnce(task) : openLinked(task, link));
}
