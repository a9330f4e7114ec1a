import { byRole } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';

const MINUTE = 60_000;

test('whoever waits is told of, as in Chromium but for the buttons', async ({
  freshFirefox: firefox,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const { desktop } = firefox;
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const titles = () => desktop.notifications().map(({ title }) => title);
  const nobodyWaits = async () => {
    await expect.poll(titles).toEqual([]);
    await expect.poll(() => firefox.badge()).toBe('');
  };
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
  eyeson.start(room.id);
  await firefox.ask('rooms.refresh');

  await test.step('Eyeson’s own guest, and a second one', async () => {
    const anna = await firefox.open(room.guestLink);
    await byRole(anna, 'textbox', 'Your name').fill('Anna');
    await byRole(anna, 'button', 'Enter').click();
    await expect.poll(titles).toEqual(['Anna is waiting']);
    const ben = eyeson.enter(room.id, { name: 'Ben', guest: true });
    await expect.poll(titles).toEqual(['Anna and 1 other guest are waiting']);
    await expect.poll(() => firefox.badge()).toBe('2');

    const popup = await firefox.openPopup();
    await byRole(popup, 'button', 'Message guests').click();
    await anna.locator('::-p-text(I’ll be with you in 2 minutes)').wait();
    expect(await firefox.badge()).toBe('2');
    await popup.close();

    await anna.close();
    await expect.poll(titles).toEqual(['Ben is waiting']);
    desktop.click('Ben is waiting');
    await expect.poll(() => firefox.tabs()).toContain(room.hosts[0]?.link);
    await nobodyWaits();
    eyeson.leave(ben);
  });

  await test.step('whom nobody served is listed as missed', async () => {
    const popup = await firefox.openPopup();
    await popup.locator('::-p-text(1 missed guest)').wait();
    // What has come takes a press a moment later.
    await popup.waitForFunction(() => document.getAnimations().length === 0);
    await popup.locator('::-p-text(1 missed guest)').click();
    await popup.locator('::-p-text(Anna)').wait();
    expect(await popup.$('::-p-text(Ben)')).toBeNull();
    await popup.close();
  });

  const other = eyeson.addRoom({ key: team.key, name: 'Interview' });
  eyeson.start(other.id);
  await firefox.ask('rooms.refresh');

  await test.step('a broken connection is made again, and nothing is told twice', async () => {
    desktop.appeared.length = 0;
    eyeson.enter(other.id, { name: 'Carla', guest: true });
    await expect.poll(() => desktop.appeared).toEqual(['Carla is waiting']);
    eyeson.cut(other.id, { midFrame: true });
    await expect.poll(() => eyeson.subscribers(other.id)).toBe(1);
    eyeson.cut(other.id);
    await firefox.ringAlarms();
    await expect.poll(() => eyeson.subscribers(other.id)).toBe(1);
    expect(desktop.appeared).toEqual(['Carla is waiting']);
  });

  await test.step('later and muted, they count all the same', async () => {
    await firefox.ask('notification.snooze', { roomId: other.id });
    await expect.poll(titles).toEqual([]);
    expect(await firefox.badge()).toBe('1');
    await firefox.ask('room.updateMetadata', { roomId: other.id, marks: { muted: true } });
    eyeson.enter(other.id, { name: 'Dora', guest: true });
    await expect.poll(() => firefox.badge()).toBe('2');
    expect(titles()).toEqual([]);
    eyeson.stop(other.id);
    await nobodyWaits();
    await firefox.ask('room.updateMetadata', { roomId: other.id, marks: { muted: null } });
  });

  const starts = () => eyeson.rooms().find(({ id }) => id === other.id)?.starts;

  await test.step('a door is opened again after it shut down empty', async () => {
    await firefox.ask('door.open', { roomId: other.id, from: Date.now(), until: Date.now() + 60 * MINUTE });
    await expect.poll(starts).toBe(2);
    for (const times of [3, 4]) {
      eyeson.clock.advance(2 * MINUTE + 1000);
      // A look that was under way has seen what was before: then it is the next minute's.
      const startsAfterLook = async () => {
        await firefox.ringAlarms();
        return starts();
      };
      await expect.poll(startsAfterLook).toBe(times);
    }
    await firefox.ask('door.close', { roomId: other.id });
  });

  await test.step('a reminder whose time has come is told of once', async () => {
    eyeson.stop(other.id);
    await firefox.ask('rooms.refresh');
    await firefox.ask('reminder.add', { roomId: other.id, at: Date.now(), title: 'Design review' });
    desktop.appeared.length = 0;
    const told = ['Guests can’t join “Interview” until you start the meeting'];
    // A look that was under way has seen the meeting that runs no more.
    const toldAfterLook = async () => {
      await firefox.ringAlarms();
      return desktop.appeared;
    };
    await expect.poll(toldAfterLook).toEqual(told);
    await firefox.ringAlarms();
    await firefox.ask('rooms.refresh');
    expect(desktop.appeared).toEqual(told);
  });
});
