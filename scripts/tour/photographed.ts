import { CalendarTab } from '../../tests/support/e2e/calendar/calendar-tab.ts';
import { GmailTab } from '../../tests/support/e2e/gmail/gmail-tab.ts';
import { PopupTab } from '../../tests/support/e2e/popup-tab.ts';
import { Album } from './album.ts';
import type { World } from './world.ts';

/** The tour where there is no display: takes it by itself, and leaves pictures. */
export async function photographedTour({ sandbox, extension }: World, signal: AbortSignal): Promise<void> {
  const { eyeson } = sandbox;
  const album = await Album.open('test-results/tour');
  console.log('There is no display here, so the tour runs by itself and takes pictures:');

  const steps = [
    async () => album.add(await extension.openOptions(), 'Options'),
    async () => {
      const popup = await PopupTab.open(extension);
      await popup.create('Design review');
      await album.add(popup.page, 'Popup, room made');
    },
    async () => {
      const gmail = await GmailTab.open(extension, 'open=popup');
      await gmail.button.click();
      await gmail.option('Design review').waitFor();
      await album.add(gmail.page, 'Gmail, choose a room');
      await gmail.option('Design review').click();
      await gmail.picker.waitFor({ state: 'detached' });
      await album.add(gmail.page, 'Gmail, link inserted');
    },
    async () => {
      const calendar = await CalendarTab.open(extension, 'r/eventedit');
      await calendar.button.click();
      await calendar.picker.getByRole('option', { name: 'Design review' }).waitFor();
      await album.add(calendar.page, 'Calendar, choose a room');
      await calendar.picker.getByRole('option', { name: 'Design review' }).click();
      await calendar.page.getByText('Guest link added').waitFor({ state: 'attached' });
      await album.add(calendar.page, 'Calendar, link inserted');
    },
    async () => {
      const room = eyeson.rooms().find(({ name }) => name === 'Weekly sync');
      if (!room) return;
      const guest = await extension.open(room.guestLink);
      await guest.getByRole('textbox', { name: 'Your name' }).fill('Anna');
      await guest.getByRole('button', { name: 'Enter' }).click();
      await album.add(guest, 'Guest, meeting not started');
      eyeson.start(room.id);
      await guest.getByText('You are in the meeting').waitFor();
      await extension.ringAlarms();
      const popup = await PopupTab.open(extension);
      await popup.says('Anna is waiting').waitFor();
      await album.add(popup.page, 'Popup, Anna is waiting');
      for (const { title, message } of extension.desktop.notifications())
        console.log(`  on the desktop: ${title} (${message})`);
      const meeting = extension.context.waitForEvent('page');
      extension.desktop.click('Anna is waiting');
      const host = await meeting;
      await host.getByText('Anna (guest)').waitFor();
      await album.add(host, 'Meeting joined by a click');
    },
  ];
  for (const step of steps) if (!signal.aborted) await step();
  console.log(`The pictures are in ${album.folder}. With a display, npm start opens it all for you to try.`);
  console.log(
    'With a real key: npm run build, then chrome://extensions, Developer mode, Load unpacked, .output/chrome-mv3.',
  );
}
