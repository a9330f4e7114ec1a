import { expect, team, test } from './fixtures.ts';

test('guests are told of live, in words that change, until a host joins; a click joins', async ({
  firefox,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('account.connect', { key: team.key, hostName: 'Hanna Host' });
  eyeson.start(room.id);
  await firefox.ask('rooms.refresh');
  const titles = () => firefox.desktop.notifications().map(({ title }) => title);

  eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(titles).toEqual(['Anna is waiting']);
  eyeson.enter(room.id, { name: 'Ben', guest: true });
  await expect.poll(titles).toEqual(['Anna and 1 other are waiting']);
  await expect.poll(() => firefox.badge()).toBe('2');

  firefox.desktop.click('Anna and 1 other are waiting');
  await expect.poll(() => firefox.tabs()).toContain(room.hosts[0]?.link);

  const host = eyeson.enter(room.id, { name: 'Hanna Host', guest: false });
  await expect.poll(titles).toEqual([]);
  await expect.poll(() => firefox.badge()).toBe('');
  eyeson.leave(host);
});

test('a broken connection is made again, and nothing is told twice', async ({ firefox, sandbox }) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('account.connect', { key: team.key, hostName: 'Hanna Host' });
  eyeson.start(room.id);
  await firefox.ask('rooms.refresh');
  eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect.poll(() => firefox.desktop.appeared).toEqual(['Anna is waiting']);
  eyeson.cut(room.id, { midFrame: true });
  const ben = eyeson.addRoom({ key: team.key, name: 'Interview' });
  eyeson.start(ben.id);
  await firefox.ringAlarms();
  eyeson.enter(ben.id, { name: 'Ben', guest: true });
  await expect.poll(() => firefox.desktop.appeared).toEqual(['Anna is waiting', 'Ben is waiting']);
});
