import { expect, test } from '../support/e2e/calendar/fixtures.ts';

test('what was written around the link stays when it is replaced and removed', async ({
  openCalendar,
  link,
  otherLink,
}) => {
  const tab = await openCalendar('r?undo=browser');
  await tab.show('saved');
  const before = await tab.description();
  await tab.add('Weekly sync');

  await tab.act('Change room…');
  await tab.picker.getByRole('searchbox').fill('interview');
  await tab.picker.getByRole('option', { name: 'Interview room', exact: true }).click();
  await expect.poll(() => tab.description()).toContain(otherLink);
  const replaced = await tab.description();
  expect(replaced).not.toContain(link);
  expect(replaced).toContain(before);

  await tab.act('Remove link');
  await expect.poll(() => tab.description()).not.toContain(otherLink);
  expect(await tab.description()).not.toContain('Interview room');
  expect(await tab.description()).toContain(before);
  expect(await tab.location()).toBe('Room 4');
});

test('the location follows as long as it is the link, and is the host’s own otherwise', async ({
  openCalendar,
  link,
}) => {
  const tab = await openCalendar();
  await tab.show('new');
  await tab.add('Weekly sync');
  expect(await tab.location()).toBe(link);
  await tab.act('Remove link');
  await expect.poll(() => tab.location()).toBe('');
  await expect.poll(() => tab.description()).not.toContain(link);
});

test('a new room is called after the event', async ({ openCalendar, sandbox }) => {
  const tab = await openCalendar();
  await tab.show('new');
  await tab.page.getByRole('textbox', { name: 'Add title' }).filter({ visible: true }).fill('Board meeting');
  await tab.add('New room “Board meeting”');
  const room = sandbox.eyeson.rooms().find(({ name }) => name === 'Board meeting');
  expect(await tab.location()).toBe(room?.guestLink);
});

test('the host is warned of a room in which others are expected then, after the link got in', async ({
  openCalendar,
  sandbox,
  sharedExtension,
  link,
}) => {
  const room = sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === link);
  await sharedExtension.ask('reminder.add', {
    roomId: room?.id ?? '',
    at: Date.parse('2030-01-22T10:00:00Z'),
  });
  const tab = await openCalendar('r/eventedit?text=Fair&dates=20300122T093000Z/20300122T103000Z');
  await tab.choose('Weekly sync');
  await expect(tab.page.getByText(/already planned or in use/)).toBeVisible();
  expect(await tab.location()).toBe(link);
});

test('a new room ends a day after the event when the host wants it, where the URL names the time', async ({
  openCalendar,
  sandbox,
}) => {
  const tab = await openCalendar('r/eventedit?text=Fair&dates=20300122T093000Z/20300122T103000Z');
  await tab.button.click();
  const offer = tab.picker.getByRole('checkbox', { name: 'one day after the event' });
  await expect(offer).not.toBeChecked();
  await offer.check();
  await tab.picker.getByRole('option', { name: 'New room “Fair”' }).click();
  await expect.poll(() => tab.location()).toContain('https://app.eyeson.team/');
  const room = sandbox.eyeson.rooms().find(({ name }) => name === 'Fair');
  expect(room?.expiresAt).toBe('2030-01-23T10:30:00.000Z');

  await tab.show('saved');
  await tab.button.click();
  await expect(tab.picker.getByRole('option', { name: 'Weekly sync', exact: true })).toBeVisible();
  await expect(tab.picker.getByRole('checkbox')).toHaveCount(0);
});

const goOn = () => {
  window.calendar.close();
  window.calendar.open('new');
};

test('a host who goes on to another event at once finds the link on the clipboard and not in that event', async ({
  openCalendar,
}) => {
  const tab = await openCalendar();
  await tab.show('new');
  await tab.choose('Weekly sync');
  await tab.page.evaluate(goOn);
  await tab.page.getByText('The link couldn’t be inserted here').waitFor();
  expect(await tab.draft()).toMatchObject({ location: '', description: '<br>' });
});

test('a host who leaves the event at once is not followed', async ({ openCalendar }) => {
  const tab = await openCalendar();
  await tab.show('new');
  await tab.choose('Weekly sync');
  await tab.page.evaluate(() => window.calendar.close());
  await expect(tab.ours).toHaveCount(0);
  await tab.show('other');
  await tab.button.waitFor();
  await expect(tab.ours).toHaveCount(1);
  expect(await tab.draft()).toMatchObject({ location: '', description: '<br>' });
});

test('what a description has forgotten does not come up again in the next event', async ({
  openCalendar,
  link,
}) => {
  const tab = await openCalendar();
  await tab.configure({ drop: 300 });
  await tab.show('new');
  await tab.choose('Weekly sync');
  await expect.poll(() => tab.description()).toContain(link);
  await tab.page.evaluate(goOn);
  // Said when nothing more will be written.
  await tab.page.getByText('Guest link added').waitFor({ state: 'attached' });
  expect(await tab.draft()).toMatchObject({ location: '', description: '<br>' });
});

test('Escape gives the focus back to the button, or to where the host was writing', async ({
  openCalendar,
}) => {
  const tab = await openCalendar();
  await tab.show('saved');
  await tab.button.click();
  await tab.picker.getByRole('searchbox').press('Escape');
  await expect(tab.button).toBeFocused();

  const description = tab.page.getByRole('textbox', { name: 'Description' });
  await description.click();
  await tab.button.click();
  await tab.picker.getByRole('searchbox').press('Escape');
  await expect(description).toBeFocused();
});
