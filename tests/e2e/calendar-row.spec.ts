import type { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';

/** Next week, at a full hour. */
const START = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000;

const stamp = (time: number) => new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A new event whose time its URL names. */
const FAIR = `r/eventedit?text=Fair&dates=${stamp(START)}/${stamp(START + 3_600_000)}`;

/** An event that had this in its description before. */
const withText = (text: string) => `r/eventedit?text=Fair&details=${encodeURIComponent(text)}`;

/** What a script of the page can read: the page, and what is in our open shadow roots. */
const readable = (tab: CalendarTab) =>
  tab.page.evaluate(() => {
    const roots = [...document.querySelectorAll('permalinks-for-eyeson')].map(({ shadowRoot }) => shadowRoot);
    return document.documentElement.outerHTML + roots.map((root) => root?.innerHTML).join('');
  });

test.describe('the row of an event that has a link', () => {
  test('names the room and offers what can be done, and the page learns nothing more', async ({
    openCalendar,
    sandbox,
    link,
  }) => {
    const tab = await openCalendar(FAIR);
    await expect(tab.button).toHaveAttribute('title', /^Add Eyeson link/);
    await tab.add('Weekly sync');
    await expect(tab.button).toHaveText('Weekly sync');
    await expect(tab.button).toHaveAccessibleName('Eyeson link: “Weekly sync”…');
    await expect(tab.button).toHaveAttribute('title', 'Eyeson link: “Weekly sync”…');
    for (const name of ['Start meeting', 'Copy guest link', 'Remove link'])
      await expect(tab.action(name)).toBeVisible();
    await tab.button.click();
    await expect(tab.menu).toHaveAccessibleName('Eyeson link: “Weekly sync”…');
    await expect(tab.menu.getByRole('button')).toHaveText([
      'Start meeting',
      'Copy guest link',
      'Change room…',
      'Remove link',
      /^Remind me at /,
    ]);
    const room = sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === link);
    const all = await readable(tab);
    expect(all).toContain(link);
    for (const secret of [room?.id ?? '', ...(room?.hosts ?? []).map(({ token }) => token)])
      expect(all).not.toContain(secret);
  });

  test('knows it also in an event of another day', async ({ openCalendar, link }) => {
    const tab = await openCalendar(withText(link));
    await expect(tab.button).toHaveText('Weekly sync');
    await expect(tab.action('Start meeting')).toBeVisible();
  });

  test('copies and removes with one click', async ({ openCalendar, sharedExtension, link }) => {
    const tab = await openCalendar(FAIR);
    await tab.add('Weekly sync');
    await tab.action('Copy guest link').click();
    await expect(tab.page.getByText('Guest link copied')).toBeVisible();
    await expect.poll(() => sharedExtension.clipboard()).toBe(link);
    await tab.action('Remove link').click();
    await expect(tab.button).toHaveText('Add Eyeson link');
    expect(await tab.draft()).toMatchObject({ location: '' });
    expect(await tab.description()).not.toContain(link);
    await expect(tab.action('Start meeting')).toBeHidden();
    await expect(tab.action('Remove link')).toBeHidden();
  });

  test('starts the meeting, and joins it while it runs', async ({
    openCalendar,
    sandbox,
    sharedExtension,
    link,
  }) => {
    const room = () => sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === link);
    const starts = room()?.starts ?? 0;
    const press = async (name: string) => {
      const opened = sharedExtension.context.waitForEvent('page');
      await tab.action(name).click();
      const meeting = await opened;
      await meeting.waitForURL(/app\.eyeson\.team/);
      await meeting.close();
    };
    const tab = await openCalendar(withText(link));
    await press('Start meeting');
    await expect.poll(() => room()?.starts).toBe(starts + 1);
    await sharedExtension.ask('presence.poll');
    await expect(tab.action('Join meeting')).toBeVisible();
    await expect(tab.action('Start meeting')).toBeHidden();
    await press('Join meeting');
    expect(room()?.starts).toBe(starts + 1);
    sandbox.eyeson.stop(room()?.id ?? '');
    await sharedExtension.ask('presence.poll');
  });

  test('never starts a meeting by “Join meeting”', async ({
    openCalendar,
    sandbox,
    sharedExtension,
    otherLink,
  }) => {
    const room = () => sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === otherLink);
    sandbox.eyeson.start(room()?.id ?? '');
    const starts = room()?.starts;
    await sharedExtension.ask('presence.poll');
    const tab = await openCalendar(withText(otherLink));
    await tab.action('Join meeting').waitFor();
    sandbox.eyeson.stop(room()?.id ?? '');
    await sharedExtension.ask('presence.poll');
    await tab.action('Join meeting').click();
    await expect(tab.menu.getByRole('button').first()).toHaveText('Start meeting');
    await expect(tab.action('Join meeting')).toHaveCount(0);
    expect(room()?.starts).toBe(starts);
  });

  test('says of a link that is not of a room of the host’s, and joins there as a guest', async ({
    openCalendar,
    sharedExtension,
  }) => {
    const foreign = 'https://app.eyeson.team/permalink?guest=SomebodyElse000000000000';
    const tab = await openCalendar(withText(foreign));
    await expect(tab.button).toHaveText('Eyeson link');
    await expect(tab.button).toHaveAccessibleName('Eyeson link of a room that isn’t yours');
    await expect(tab.action('Start meeting')).toBeHidden();
    await tab.button.click();
    await expect(tab.menu).toContainText('Eyeson link of a room that isn’t yours');
    await expect(tab.menu.getByRole('button').first()).toHaveText('Join meeting');
    const opened = sharedExtension.context.waitForEvent('page');
    await tab.menu.getByRole('button', { name: 'Join meeting' }).click();
    const other = await opened;
    expect(other.url()).toBe(foreign);
    await other.close();
    await tab.page.bringToFront();
    await tab.act('Remove link');
    await expect(tab.button).toHaveText('Add Eyeson link');
    expect(await tab.description()).not.toContain(foreign);
  });

  test('stands in line with the icons and texts of the page', async ({ openCalendar }) => {
    const tab = await openCalendar(FAIR);
    const left = async (locator: ReturnType<CalendarTab['page']['locator']>) =>
      (await locator.boundingBox())?.x ?? Number.NaN;
    await tab.button.waitFor();
    const icon = tab.ours.locator('.opener svg');
    const bell = tab.page.locator('permalinks-for-eyeson + * svg').first();
    await expect.poll(async () => (await left(icon)) - (await left(bell))).toBe(0);

    await tab.page.evaluate(() => window.calendar.close());
    await tab.show('quick');
    const lines = tab.page.locator('permalinks-for-eyeson + * svg').first();
    await expect.poll(async () => (await left(icon)) - (await left(lines))).toBe(0);
  });
});

test.describe('a reminder at the event', () => {
  const reminders = (tab: CalendarTab) => tab.ours.getByRole('button', { name: /^Remind me at/ });

  test('is set with one click after inserting, for the room and the time', async ({
    openCalendar,
    sharedExtension,
    sandbox,
    link,
  }) => {
    const before = await sharedExtension.rows('plans');
    const tab = await openCalendar(FAIR);
    await tab.add('Weekly sync');
    await reminders(tab).click();
    await expect(tab.page.getByText('You’ll be reminded at')).toBeVisible();
    await expect(reminders(tab)).toHaveCount(0);
    const room = sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === link);
    const set = (await sharedExtension.rows('plans')).filter(
      ({ id }) => !before.some((each) => each.id === id),
    );
    expect(set).toEqual([expect.objectContaining({ roomId: room?.id, at: START, title: 'Fair' })]);
    await sharedExtension.ask('reminder.remove', { id: String(set[0]?.id) });
  });

  test('is not offered where the time is not certain', async ({ openCalendar }) => {
    const tab = await openCalendar();
    await tab.show('new');
    await tab.add('Weekly sync');
    await expect(tab.action('Start meeting')).toBeVisible();
    await expect(reminders(tab)).toHaveCount(0);
  });

  for (const [name, change] of Object.entries({
    'the host chooses another time': (tab: CalendarTab) =>
      tab.page.locator('#xStTiIn input, input#xStTiIn').fill('7:17 PM'),
    'the link is removed': (tab: CalendarTab) => tab.action('Remove link').click(),
  })) {
    test(`is withdrawn when ${name}`, async ({ openCalendar }) => {
      const tab = await openCalendar(FAIR);
      await tab.add('Weekly sync');
      await reminders(tab).waitFor();
      await change(tab);
      await expect(reminders(tab)).toHaveCount(0);
    });
  }
});
