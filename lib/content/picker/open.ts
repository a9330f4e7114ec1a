import { browser } from 'wxt/browser';
import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { ButtonClick, PickerContext } from '../adapter.ts';
import { adapters } from '../adapters.ts';
import { closeOpen } from './dialog.ts';
import { openExistingLink } from './existing-link.ts';
import { insertInvitation } from './insert.ts';
import { readInvitationTexts } from './invitation.ts';
import { openPicker } from './picker.ts';

/** Puts the room in that the host wants at once in this Google account; where there is none, asks which. */
export async function autoInsert(context: PickerContext): Promise<void> {
  const place = context.adapter.account?.();
  // Kept there so that a dialog that will open anyhow need not wait for the background.
  const { atOnce } = await browser.storage.local.get<{ atOnce: number[] }>({ atOnce: [] });
  const [room, texts] =
    place && atOnce.includes(place.google)
      ? await Promise.all([sendMessage('room.default', place), readInvitationTexts(context.adapter.text)])
      : [];
  if (context.click.signal.aborted) return;
  await (room?.ok && room.value && texts
    ? insertInvitation(context, room.value, texts.invitation(room.value))
    : openPicker(context));
}

/** Serves a click on a button of ours: what can be done with the link that is there, else what adds one. A click on the button of what is open closes it. */
export function openForClick(click: ButtonClick): void {
  const adapter = adapters[click.surface.site];
  if (closeOpen(click.button)) return adapter.focusBack(click);
  const context = { click, adapter };
  const link = click.match === 'corner' ? undefined : adapter.find(click);
  reportErrors(link === undefined ? autoInsert(context) : openExistingLink(context, link));
}
