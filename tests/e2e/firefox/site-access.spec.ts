import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';

test('access that is withdrawn is said at once and stays said; the button asks for it, and guests are told of again', async ({
  freshFirefox: firefox,
  sandbox: { eyeson },
}) => {
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  await firefox.ask('rooms.refresh');
  expect(await firefox.badge()).toBe('');

  await firefox.revokeAccess();
  await expect.poll(() => firefox.badge()).toBe('!');
  eyeson.start(room.id);
  eyeson.enter(room.id, { name: 'Anna', guest: true });
  const popup = await firefox.openPopup();
  await popup.locator('::-p-text(This extension isn’t allowed to connect to Eyeson)').wait();
  const sent = eyeson.requests.all().length;
  await firefox.ask('rooms.refresh', { ifDue: true });
  await firefox.ask('rooms.refresh');
  await firefox.ringAlarms();
  expect(await firefox.ask('room.create', { id: 'wish', name: 'New' })).toEqual({
    ok: false,
    error: { kind: 'no-access' },
  });
  expect(await firefox.badge()).toBe('!');
  expect(eyeson.requests.all().length).toBe(sent);

  await popup.locator('button::-p-text(Allow access)').click();
  await firefox.allowInPrompt();
  await expect.poll(() => firefox.badge()).toBe('1');
  await expect
    .poll(() => firefox.desktop.notifications())
    .toMatchObject([{ title: 'Anna is waiting', message: 'Weekly sync' }]);
  await popup.locator('::-p-text(Anna is waiting)').wait();
  await expect(
    popup.$$eval('button', (all) => all.map(({ textContent }) => textContent)),
  ).resolves.not.toContain('Allow access to Eyeson');
});
