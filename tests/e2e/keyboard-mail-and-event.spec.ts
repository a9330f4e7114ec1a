import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { Keyboard } from '../support/e2e/keyboard.ts';

interface MailTask {
  name: string;
  most: number;
  /** Pressed in our list of rooms. */
  keys: string[];
  /** Which one they lead to, of the rooms in the order of the list. */
  room: (rooms: string[]) => string | undefined;
}

// From the text Tab leads to Send, as in Gmail.
const mailTasks: MailTask[] = [
  { name: 'the room on top', most: 5, keys: ['Enter'], room: ([first]) => first },
  { name: 'another room', most: 8, keys: [...'wee'.split(''), 'Enter'], room: () => 'Weekly sync' },
];

for (const { name, most, keys, room } of mailTasks) {
  test(`by keyboard alone a host adds ${name} to a mail with at most ${most} keys`, async ({
    sharedExtension,
  }, testInfo) => {
    const tab = await GmailTab.open(sharedExtension, 'open=popup');
    await tab.button.waitFor();
    await tab.page.locator('[data-part="send"]').focus();
    const keyboard = new Keyboard(tab.page, ['Tab']);
    await keyboard.tabTo(/^Add Eyeson link/);
    await keyboard.press('Enter');
    await expect(tab.search).toBeFocused();
    await tab.option('Weekly sync').waitFor();
    const wanted = room(await tab.picker.getByRole('option').allTextContents());
    await keyboard.press(...keys);
    await expect.poll(() => tab.model()).toContain(`“${wanted}”`);
    keyboard.expectAtMost(most, testInfo);
    await tab.page.close();
  });
}

interface EventTask {
  name: string;
  most: number;
  run: (keyboard: Keyboard, tab: CalendarTab) => Promise<void>;
}

const eventTasks: EventTask[] = [
  {
    name: 'starts the meeting of an event',
    most: 2,
    async run(keyboard, tab) {
      const opened = tab.page.context().waitForEvent('page');
      await keyboard.tabTo(/^Start meeting/);
      await keyboard.press('Enter');
      await (await opened).close();
    },
  },
  {
    name: 'copies the link of an event',
    most: 3,
    async run(keyboard, tab) {
      await keyboard.tabTo(/^Copy guest link/);
      await keyboard.press('Enter');
      await expect(tab.page.getByText('Guest link copied')).toBeVisible();
    },
  },
  {
    name: 'changes the room of an event',
    most: 8,
    async run(keyboard, tab) {
      await keyboard.press('Enter');
      await expect(tab.action('Start meeting').last()).toBeFocused();
      await keyboard.press('ArrowDown', 'ArrowDown', 'Enter');
      await expect(tab.picker.getByRole('searchbox')).toBeFocused();
      await keyboard.press(...'int'.split(''), 'Enter');
      await expect(tab.button).toHaveText('Interview room');
    },
  },
  {
    name: 'removes the link of an event',
    most: 4,
    async run(keyboard, tab) {
      await keyboard.tabTo(/^Remove link/);
      await keyboard.press('Enter');
      await expect(tab.button).toHaveText('Add Eyeson link');
    },
  },
];

test('by keyboard alone a host adds a room to an event with at most 5 keys at our button', async ({
  openCalendar,
  link,
}, testInfo) => {
  const tab = await openCalendar('r/eventedit?text=Fair');
  await tab.button.focus();
  const keyboard = new Keyboard(tab.page);
  await keyboard.press('Enter');
  await expect(tab.picker.getByRole('searchbox')).toBeFocused();
  await tab.picker.getByRole('option', { name: 'Weekly sync' }).waitFor();
  await keyboard.press(...'wee'.split(''), 'Enter');
  await expect.poll(() => tab.description()).toContain(link);
  keyboard.expectAtMost(5, testInfo);
});

for (const { name, most, run } of eventTasks) {
  test(`by keyboard alone a host ${name} with at most ${most} keys from its room`, async ({
    openCalendar,
  }, testInfo) => {
    const tab = await openCalendar('r/eventedit?text=Fair');
    await tab.add('Weekly sync');
    await tab.button.focus();
    const keyboard = new Keyboard(tab.page);
    await run(keyboard, tab);
    keyboard.expectAtMost(most, testInfo);
  });
}
