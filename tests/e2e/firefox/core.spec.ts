import { byRole } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';

// Firefox does not look into shadow roots when it is asked for roles.
const ours = (selector: string) => `permalinks-for-eyeson >>> ${selector}`;

test('install, connect, create, insert into a mail, be told', async ({ freshFirefox: firefox, sandbox }) => {
  const { eyeson } = sandbox;
  eyeson.addRoom({ key: team.key, name: 'Support' });

  await test.step('on install the options open by themselves', async () => {
    await expect.poll(() => firefox.countOwnTabs('options.html')).toBe(1);
  });

  await test.step('connect', async () => {
    const options = await firefox.openOptions();
    await options.locator('input[type="password"]').fill(team.key);
    await byRole(options, 'textbox', 'Your name').fill('Hanna Host');
    await byRole(options, 'button', 'Connect').click();
    await options.locator('::-p-text(Connected to Testers)').wait();
    await options.close();
  });

  const link = await test.step('create', async () => {
    const popup = await firefox.openPopup();
    await byRole(popup, 'combobox', 'Find or create a room').fill('Weekly sync');
    await popup.keyboard.press('Enter');
    await popup.locator('::-p-text(Guest link copied)').wait();
    await byRole(popup, 'listitem', 'Weekly sync').wait();
    const room = eyeson.rooms().find(({ name }) => name === 'Weekly sync');
    await expect.poll(() => firefox.clipboard()).toBe(room?.guestLink);
    await popup.close();
    return room?.guestLink ?? '';
  });

  await test.step('insert into a mail; Ctrl+Z takes it away, the mail that is sent has it', async () => {
    const gmail = await firefox.open('https://mail.google.com/mail/u/0/?open=popup');
    const model = () => gmail.evaluate(() => window.mailbox.composes[0]?.model() ?? '');
    await gmail.locator(ours('[aria-label="Add Eyeson link"]')).click();
    await gmail.locator(ours('::-p-text(Weekly sync)')).click();
    await expect.poll(model).toContain(`href="${link}"`);
    await gmail.keyboard.down('Control');
    await gmail.keyboard.press('z');
    await expect.poll(model).not.toContain(link);
    await gmail.keyboard.press('y');
    await gmail.keyboard.up('Control');
    await expect.poll(model).toContain(link);
    const sent = await gmail.evaluate(() => {
      window.mailbox.composes[0]?.send();
      return window.mailbox.sent[0]?.body;
    });
    expect(sent).toContain(link);
    await gmail.close();
  });

  await test.step('be told: no buttons in this browser; a click joins', async () => {
    const room = eyeson.rooms().find(({ name }) => name === 'Weekly sync');
    eyeson.start(room?.id ?? '');
    eyeson.enter(room?.id ?? '', { name: 'Anna', guest: true });
    await firefox.ringAlarms();
    const anna = { title: 'Anna is waiting', message: 'Weekly sync', buttons: [] };
    await expect.poll(() => firefox.desktop.notifications()).toEqual([anna]);
    await expect.poll(() => firefox.badge()).toBe('1');
    firefox.desktop.click('Anna is waiting');
    await expect.poll(() => firefox.tabs()).toContain(room?.hosts[0]?.link);
    await expect.poll(() => firefox.desktop.notifications()).toEqual([]);
    await expect.poll(() => firefox.badge()).toBe('');
  });
});
