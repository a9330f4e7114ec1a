import type { OwnPageProtocol } from '../../lib/shared/messaging/protocol.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { ContentWorld } from '../support/e2e/content-world.ts';
import { holdings } from '../support/e2e/holdings.ts';

test('no page outside the extension ever holds the key or a host’s token', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync', hosts: ['Hanna Host', 'Co Host'] });
  const gmail = await GmailTab.open(extension, 'open=popup');
  const calendar = await CalendarTab.open(extension, 'r/eventedit');
  const guest = await extension.open(room.guestLink);
  const mailWorld = await ContentWorld.of(gmail.page, extension.id);
  const eventWorld = await ContentWorld.of(calendar.page, extension.id);

  const nothingLeaked = async () => {
    const secrets = [team.key, ...eyeson.rooms().flatMap(({ hosts }) => hosts.map(({ token }) => token))];
    const held = [
      await holdings(gmail.page, mailWorld),
      await holdings(calendar.page, eventWorld),
      await holdings(guest),
    ];
    expect(secrets.filter((secret) => held.some((text) => text.includes(secret)))).toEqual([]);
  };

  await test.step('the key is given', async () => {
    await (await extension.connectByHand({ key: team.key })).close();
    await extension.ask('rooms.refresh');
    await nothingLeaked();
  });

  await test.step('a room is made', async () => {
    await extension.ask('room.create', { id: crypto.randomUUID(), name: 'Interview' });
    await nothingLeaked();
  });

  await test.step('the picker is open', async () => {
    await gmail.page.bringToFront();
    await gmail.button.click();
    await expect(gmail.option('Weekly sync')).toBeVisible();
    await calendar.page.bringToFront();
    await calendar.button.click();
    await expect(calendar.picker.getByRole('option', { name: 'Weekly sync' })).toBeVisible();
    expect(await mailWorld.evaluate('JSON.stringify(heard)')).toContain(room.guestLink);
    await nothingLeaked();
    await calendar.page.keyboard.press('Escape');
    await gmail.page.bringToFront();
    await gmail.page.keyboard.press('Escape');
  });

  await test.step('links are inserted, and a room is made from a mail', async () => {
    await gmail.choose('Weekly sync');
    await calendar.page.bringToFront();
    await calendar.add('Interview');
    await gmail.page.bringToFront();
    await gmail.compose('popup', { subject: 'Talk of two' });
    await gmail.choose('New room “Talk of two”', 1);
    await expect.poll(() => gmail.model(1)).toContain('Talk of two');
    await nothingLeaked();
  });

  await test.step('the meeting is joined from a mail, and a guest waits', async () => {
    const meeting = extension.context.waitForEvent('page');
    await gmail.button.first().click();
    await gmail.page.getByRole('button', { name: 'Join meeting' }).click();
    await (await meeting).close();
    await extension.ask('rooms.refresh');
    await nothingLeaked();
  });
});

test('a content script gets no answer to what only the host may ask', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync', hosts: ['Hanna Host'] });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const roomId = room.id;
  const token = room.hosts[0]?.token ?? '';
  // Every message of the protocol, by its type: a new one that is forgotten here does not compile.
  const hostOnly: { [K in keyof OwnPageProtocol]: Parameters<OwnPageProtocol[K]>[0] } = {
    'team.connect': { key: 'another', hostName: 'Mallory' },
    'team.disconnect': undefined,
    'team.updateMetadata': { accountId: '', marks: {} },
    'team.decideLinkHost': { accountId: '', host: 'evil.example', isAllowed: true },
    'team.choose': {},
    'googleAccount.update': { id: 0, wishes: {} },
    'rooms.delete': { roomIds: [roomId] },
    'rooms.restore': { roomIds: [roomId] },
    'twin.dismiss': { roomId },
    'deletions.finish': undefined,
    'rooms.refresh': undefined,
    'presence.poll': undefined,
    'rooms.stopRefresh': undefined,
    'room.updateMetadata': { roomId, marks: {} },
    'rooms.updateMetadata': { roomIds: [roomId], marks: {} },
    'pins.order': { roomIds: [roomId] },
    'room.details': { roomId },
    'room.update': { roomId, changes: { name: 'Changed' } },
    'coHost.add': { roomId, name: 'Mallory' },
    'coHost.addSelf': { roomId },
    'coHost.remove': { token },
    'meeting.end': { roomId },
    'meeting.sendMessage': { roomId, text: 'Hello' },
    'door.open': { roomId, from: 0, until: Date.now() + 60_000 },
    'door.close': { roomId },
    'reminder.add': { roomId, at: Date.now() },
    'reminder.remove': { id: 'any' },
    'notification.snooze': { roomId },
    'notification.test': undefined,
    'missed.clear': undefined,
    'backup.apply': { changes: [], settings: { before: {}, after: {} } },
    'storage.rebuild': undefined,
  };
  const gmail = await GmailTab.open(extension);
  const world = await ContentWorld.of(gmail.page, extension.id);
  eyeson.requests.clear();
  for (const [type, data] of Object.entries(hostOnly)) {
    const answer = await world.ask(type as keyof OwnPageProtocol, data);
    expect(answer, type).toEqual({ ok: false, error: { kind: 'not-found' } });
  }
  expect(eyeson.requests.all()).toEqual([]);
  expect(eyeson.rooms()).toEqual([room]);
  expect(extension.desktop.appeared).toEqual([]);
});
