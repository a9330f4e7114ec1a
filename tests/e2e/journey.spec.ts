import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import { expectNothingDeleted } from '../support/e2e/nothing-deleted.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

test('from an API key to a guest who is waiting', async ({ freshExtension: extension, sandbox }) => {
  test.slow();
  const { eyeson } = sandbox;
  const { context } = extension;
  const roomCalled = (name: string) => {
    const room = eyeson.rooms().find((each) => each.name === name);
    if (!room) throw new Error(`Eyeson has no room called ${name}`);
    return room;
  };

  eyeson.addRoom({ key: team.key, name: 'Support' });

  await test.step('1. set up', async () => {
    const options = await extension.ownTab('options.html');
    await expect(options.getByRole('link', { name: 'Find your key in Eyeson’s dashboard' })).toBeVisible();
    const key = options.getByRole('textbox', { name: 'API key' });
    const save = options.getByRole('button', { name: 'Connect' });
    await expect(key).toHaveAttribute('type', 'password');
    await key.fill('wrong');
    await options.getByRole('textbox', { name: 'Your name' }).fill('Hanna Host');
    await save.click();
    await expect(options.getByRole('status').filter({ hasText: 'rejected this API key' })).toBeVisible();
    await expect(key).toHaveValue('wrong');
    await key.fill(`  ${team.key}\n`);
    await save.click();
    await expect(options.getByRole('status').filter({ hasText: 'Connected to Testers' })).toBeVisible();
    await options.close();
  });

  const popup = await PopupTab.open(extension);

  await test.step('2. make a room', async () => {
    await expect(popup.field).toBeFocused();
    await popup.create('Weekly sync');
    await expect.poll(() => extension.clipboard()).toBe(roomCalled('Weekly sync').guestLink);
    await expect(popup.rows).toHaveCount(2);
    await expect(popup.rows.first()).toHaveAccessibleName('Weekly sync');
    expect(eyeson.requests.of('POST /permalink')).toHaveLength(1);

    await popup.field.fill('Interview');
    await popup.field.press('Enter');
    await popup.field.press('Enter');
    await expect(popup.rows).toHaveCount(3);
    expect(eyeson.rooms().filter(({ name }) => name === 'Interview')).toHaveLength(1);
    await expect(popup.rows.first()).toHaveAccessibleName('Interview');
  });

  await test.step('3. see rooms', async () => {
    const made = eyeson.addRoom({ key: team.key, name: 'Made elsewhere' });
    await extension.ask('rooms.refresh');
    await expect(popup.row('Made elsewhere')).toBeVisible();
    eyeson.removeRoom(made.id);
    await extension.ask('rooms.refresh');
    await expect(popup.row('Made elsewhere')).toBeHidden();

    await popup.row('Weekly sync').getByRole('button', { name: 'Copy guest link of' }).click();
    await expect(popup.says('Guest link copied')).toBeVisible();
    await expect.poll(() => extension.clipboard()).toBe(roomCalled('Weekly sync').guestLink);

    const meeting = context.waitForEvent('page');
    await popup.row('Interview').getByRole('button', { name: 'Start “Interview”' }).click();
    const host = await meeting;
    await expect(host.getByRole('status')).toHaveText('You are in the meeting');
    expect(host.url()).toBe(hostLinkOf(roomCalled('Interview')));
    // At once: neither an alarm nor anybody's asking has it look.
    await expect(popup.row('Interview')).toContainText('1 in the meeting');
    await expect(popup.row('Interview').getByRole('button', { name: 'Join “Interview”' })).toBeVisible();
    await host.close();

    await popup.act('Interview', 'Delete');
    // Its meeting goes on without anybody in it.
    await popup.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(popup.row('Interview')).toBeHidden();
    await popup.page.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.row('Interview')).toBeVisible();
    await expectNothingDeleted(extension, eyeson);
  });

  await test.step('4. share it in Gmail', async () => {
    const { guestLink } = roomCalled('Weekly sync');
    const gmail = await GmailTab.open(extension);
    await gmail.page.getByRole('button', { name: 'Compose' }).click();
    const body = gmail.page.getByRole('textbox', { name: 'Message Body' });
    await body.click();
    await gmail.page.keyboard.type('See you there: ');
    await gmail.choose('Weekly sync');
    await expect.poll(() => gmail.model()).toContain(guestLink);
    await gmail.page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => gmail.model()).not.toContain(guestLink);
    expect(await gmail.model()).toContain('See you there:');
    await gmail.page.keyboard.press('ControlOrMeta+Y');
    await expect.poll(() => gmail.model()).toContain(`href="${guestLink}"`);
    await gmail.page.getByRole('button', { name: /^Send/ }).click();
    const [mail] = await gmail.page.evaluate(() => window.mailbox.sent);
    expect(mail?.body).toContain(guestLink);
    await gmail.page.close();
  });

  await test.step('5. share it in Google Calendar', async () => {
    const { guestLink } = roomCalled('Weekly sync');
    const calendar = await CalendarTab.open(extension, 'r/eventedit');
    await calendar.add('Weekly sync');
    await expect.poll(() => calendar.location()).toBe(guestLink);
    expect(await calendar.description()).toContain(guestLink);
    await calendar.button.click();
    const choices = calendar.page.getByRole('dialog', { name: 'Eyeson link' }).getByRole('button');
    for (const name of ['Start meeting', 'Copy guest link', 'Change room…', 'Remove link']) {
      await expect(choices.and(calendar.page.getByRole('button', { name }))).toBeVisible();
    }
    await calendar.page.close();
  });

  await test.step('6. be told', async () => {
    const room = roomCalled('Weekly sync');
    eyeson.start(room.id);
    await extension.ringAlarms();
    for (const page of context.pages()) await page.close();
    eyeson.enter(room.id, { name: 'Anna', guest: true });
    const anna = {
      title: 'Anna is waiting',
      message: 'Weekly sync',
      buttons: ['Join meeting', 'Remind me in 5 min'],
    };
    await expect.poll(() => extension.desktop.notifications()).toEqual([anna]);
    const joined = context.waitForEvent('page');
    extension.desktop.click('Anna is waiting', 'Join meeting');
    const host = await joined;
    await expect(host.getByText('Anna (guest)')).toBeVisible();
    expect(host.url()).toBe(room.hosts[0]?.link);
    await expect.poll(() => extension.desktop.notifications()).toEqual([]);
    await expect.poll(async () => (await extension.badge()).text).toBe('');
  });
});
