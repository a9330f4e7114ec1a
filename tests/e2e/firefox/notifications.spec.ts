import { byRole, type FirefoxExtension } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';
import type { Sandbox } from '../../../sandbox/start.ts';

/** A running room that the extension knows. */
async function running(firefox: FirefoxExtension, { eyeson }: Sandbox, name = 'Weekly sync') {
  const room = eyeson.addRoom({ key: team.key, name });
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
  eyeson.start(room.id);
  await firefox.ask('rooms.refresh');
  return room;
}

/** A desktop that closes each notification after `closesAfter`, and a guest who comes `every` so often, in milliseconds. */
async function hearsOfEach(
  { firefox, sandbox }: { firefox: FirefoxExtension; sandbox: Sandbox },
  { closesAfter, every }: { closesAfter: number; every: number },
): Promise<void> {
  const { desktop } = firefox;
  const room = await running(firefox, sandbox);
  desktop.closesAfter = closesAfter;
  const told = ['Anna is waiting'];
  let last = -Infinity;
  const isTime = () => Date.now() - last >= every;
  for (const [others, name] of ['Anna', 'Ben', 'Carla', 'Dora'].entries()) {
    await expect.poll(isTime, { timeout: every + 60_000, intervals: [1000] }).toBe(true);
    last = Date.now();
    sandbox.eyeson.enter(room.id, { name, guest: true });
    if (others > 0) told.push(`Anna and ${others} other guest${others > 1 ? 's' : ''} are waiting`);
    await expect.poll(() => desktop.appeared, { timeout: 90_000 }).toEqual(told);
    await expect.poll(() => desktop.notifications()).toEqual([]);
    expect(await firefox.badge()).toBe(String(others + 1));
  }
  expect(desktop.appeared).toEqual(told);
  const popup = await firefox.openPopup();
  await popup.locator('::-p-text(Anna and 3 other guests are waiting)').wait();
}

test('whoever comes after the desktop has closed a notification is told of too', async ({
  freshFirefox: firefox,
  sandbox,
}) => {
  await hearsOfEach({ firefox, sandbox }, { closesAfter: 500, every: 0 });
});

test('a guest every seven minutes is told of, on a desktop that shows each for ten seconds @long', async ({
  freshFirefox: firefox,
  sandbox,
}) => {
  test.setTimeout(40 * 60_000);
  await hearsOfEach({ firefox, sandbox }, { closesAfter: 10_000, every: 7 * 60_000 });
});

test('a desktop that shows nothing is known, and the badge carries on', async ({
  freshFirefox: firefox,
  sandbox,
}) => {
  const { desktop } = firefox;
  desktop.capabilities = ['body'];
  const room = await running(firefox, sandbox);
  sandbox.eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(() => firefox.badge()).toBe('1');
  const options = await firefox.openOptions();
  await options.locator('::-p-text(Your system didn’t show this browser’s last notification)').wait();
  expect(desktop.appeared).toEqual([]);
  sandbox.eyeson.enter(room.id, { name: 'Ben', guest: true });
  await expect.poll(() => firefox.badge()).toBe('2');
  expect(await firefox.ask('notification.test')).toEqual({ ok: true, value: false });
  await byRole(options, 'button', 'Send a test notification').click();
  await options.locator('::-p-text(Your system didn’t show this browser’s last notification)').wait();
});

test('names are read as they are, on a desktop that takes a body for markup', async ({
  freshFirefox: firefox,
  sandbox,
}) => {
  const { desktop } = firefox;
  desktop.capabilities = ['actions', 'body', 'body-markup', 'persistence'];
  const room = await running(firefox, sandbox, 'R&D <b>50%s off</b> & co');
  sandbox.eyeson.enter(room.id, { name: 'Ann | Acme', guest: true });
  sandbox.eyeson.enter(room.id, { name: 'Ben\u202E', guest: true });
  const title = 'Ann | Acme and 1 other guest are waiting';
  await expect
    .poll(() => desktop.notifications())
    .toEqual([{ title, message: 'R&D <b>50%s off</b> & co', buttons: [] }]);
  const popup = await firefox.openPopup();
  await popup.locator(`::-p-text(${title})`).wait();
});
