import { once } from 'node:events';
import { pin } from './pin.ts';
import type { World } from './world.ts';

const words = `
A Chromium of its own is open, with the extension in it. Eyeson, Gmail and Google Calendar in there are
local look-alikes; nothing leaves this machine. What you can try:

  The door in the toolbar   Type a name, press Enter: the room is made, its guest link is on the clipboard.
  Gmail                     Write a mail, and choose the door beside Send.
  Google Calendar           “Add Eyeson link” in the event. Choose it once more when the link is there.
  Guest’s page              Type a name. Nobody can know that this guest is out there, until the meeting runs.
  Control                   “It is started” in Weekly sync: the guest gets in and waits, and within a minute
                            you are told on the desktop and at the door. Breaks Eyeson, too.

With a real key: npm run build, then chrome://extensions, Developer mode, Load unpacked, .output/chrome-mv3.

Ctrl+C ends it, and leaves nothing behind.
`;

/** Opens all there is to try in tabs, says what that is, and stays until the browser is closed or `signal` aborts. */
export async function guidedTour({ sandbox, extension }: World, signal: AbortSignal): Promise<void> {
  const { context } = extension;
  const end = Promise.race([context.waitForEvent('close', { timeout: 0 }), once(signal, 'abort')]);
  const weekly = sandbox.eyeson.rooms().find(({ name }) => name === 'Weekly sync');
  await pin(extension);
  const gmail = await extension.open('https://mail.google.com/mail/u/0/?open=popup');
  await extension.open('https://calendar.google.com/calendar/u/0/r/eventedit');
  await extension.open(weekly?.guestLink ?? '');
  await extension.open('https://control.sandbox.test/');
  await (await extension.console()).close();
  await gmail.bringToFront();
  console.log(words);
  if (!signal.aborted) await end;
}
