import { expect, team, test } from '../support/e2e/fixtures.ts';
import { Keyboard } from '../support/e2e/keyboard.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

interface Task {
  name: string;
  /** The most keys that it may take. */
  most: number;
  run: (keyboard: Keyboard, popup: PopupTab) => Promise<void>;
}

const dialog = (popup: PopupTab, name: string) => popup.page.getByRole('dialog', { name });

const menuOpens = (popup: PopupTab) => expect(popup.page.getByRole('menuitem').first()).toBeFocused();

/** From the field to a menu item of the first room that it finds. */
const chooseItem = async (keyboard: Keyboard, popup: PopupTab, typed: string, item: string[]) => {
  await keyboard.press(...typed.split(''), 'ArrowDown');
  await keyboard.tabTo(/^More actions for/);
  await keyboard.press('Enter');
  await menuOpens(popup);
  await keyboard.press(...item, 'Enter');
};

const tasks: Task[] = [
  {
    name: 'copies the link of the room on top',
    most: 2,
    async run(keyboard, popup) {
      await keyboard.press('Enter');
      await expect(popup.says('Guest link copied')).toBeVisible();
    },
  },
  {
    name: 'starts one of many rooms',
    most: 5,
    async run(keyboard, popup) {
      const opened = popup.page.context().waitForEvent('page');
      await keyboard.press(...'sup'.split(''), 'Control+Enter');
      await (await opened).close();
    },
  },
  {
    name: 'creates a room, and has its link',
    most: 9,
    async run(keyboard, popup) {
      await keyboard.press(...'Retreat'.split(''), 'Enter');
      await expect(popup.says('Guest link copied')).toBeVisible();
    },
  },
  {
    name: 'begins a calendar event with a room',
    most: 12,
    async run(keyboard, popup) {
      await chooseItem(keyboard, popup, 'sup', ['n', 'n']);
      await expect(dialog(popup, 'New event with “Support desk”')).toBeVisible();
    },
  },
  {
    name: 'lets guests in early',
    most: 12,
    async run(keyboard, popup) {
      await chooseItem(keyboard, popup, 'sup', ['l']);
      await expect(dialog(popup, 'Let guests into “Support desk” early')).toBeVisible();
    },
  },
  {
    name: 'deletes a room, and takes it back',
    most: 16,
    async run(keyboard, popup) {
      await chooseItem(keyboard, popup, 'sup', ['d']);
      await expect(popup.page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await keyboard.tabTo(/^Undo$/);
      await keyboard.press('Enter');
      await expect(popup.row('Support desk')).toBeVisible();
    },
  },
  {
    name: 'messages the guests who wait',
    most: 12,
    async run(keyboard, popup) {
      await keyboard.tabTo(/^Message guests$/);
      await keyboard.press('Enter');
      await expect(popup.says('Sent to the meeting chat')).toBeVisible();
    },
  },
  {
    name: 'joins the guests who wait',
    most: 12,
    async run(keyboard, popup) {
      const opened = popup.page.context().waitForEvent('page');
      await keyboard.tabTo(/^Join meeting$/);
      await keyboard.press('Enter');
      await (await opened).close();
    },
  },
  {
    name: 'pauses all notifications for an hour',
    most: 14,
    async run(keyboard, popup) {
      await keyboard.tabTo(/^Pause notifications$/);
      await keyboard.press('Enter');
      await menuOpens(popup);
      await keyboard.press('Enter');
      await expect(popup.page.getByText('All notifications are paused until')).toBeVisible();
    },
  },
];

for (const { name, most, run } of tasks) {
  test(`by keyboard alone a host ${name} with at most ${most} keys`, async ({
    extension,
    sandbox,
  }, testInfo) => {
    const { eyeson } = sandbox;
    for (const room of ['Interview', 'Support desk', 'Weekly sync'])
      eyeson.addRoom({ key: team.key, name: room, hosts: ['Hanna Host'] });
    await extension.connect({ key: team.key });
    const weekly = eyeson.rooms().find((room) => room.name === 'Weekly sync')?.id ?? '';
    eyeson.start(weekly);
    eyeson.enter(weekly, { name: 'Anna', guest: true });
    await extension.ask('rooms.refresh');
    const popup = await PopupTab.open(extension);
    await expect(popup.field).toBeFocused();
    await expect(popup.says('Anna is waiting')).toBeVisible();
    await popup.page.waitForFunction(() => document.getAnimations().length === 0);
    const keyboard = new Keyboard(popup.page, ['Alt+Shift+E']);
    await run(keyboard, popup);
    keyboard.expectAtMost(most, testInfo);
  });
}
