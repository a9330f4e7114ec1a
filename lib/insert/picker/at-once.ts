import { browser } from 'wxt/browser';
import { ask } from '../../ask.ts';
import { googlePlace } from './google-place.ts';
import { openPicker } from './picker.ts';
import { put } from './put.ts';
import type { Task } from './task.ts';
import { readTexts } from './texts.ts';

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
