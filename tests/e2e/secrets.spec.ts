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
    await gmail.page.getByRole('button', { name: 'Start meeting' }).click();
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
    'missed.remove': { ids: ['x'] },
    'missed.restore': { guests: [] },
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
  // The minute's alarm may go off meanwhile.
  expect(eyeson.requests.all().filter(({ path }) => !path.startsWith('/rooms?'))).toEqual([]);
  expect(eyeson.rooms()).toEqual([room]);
  expect(extension.desktop.appeared).toEqual([]);
});

test('whoever owns the world of our content script gets names and guest links, and nothing that lasts', async ({
  extension,
  sandbox: { eyeson },
}) => {
  const sales = { key: 'kEy-0f-sAlEs', name: 'Sales' };
  eyeson.addTeam(sales);
  const weekly = eyeson.addRoom({ key: team.key, name: 'Weekly sync', hosts: ['Hanna Host'] });
  const demo = eyeson.addRoom({ key: sales.key, name: 'Product demo', hosts: ['Hanna Host'] });
  await extension.connect({ key: team.key });
  await extension.connect({ key: sales.key });
  await extension.ask('rooms.refresh');
  const accounts = await extension.rows('accounts');
  const idOf = (name: string) => String(accounts.find((account) => account.team === name)?.id);
  for (const [google, email, accountId] of [
    [0, 'hanna@work.example', idOf(team.name)],
    [1, 'hanna@home.example', idOf(sales.name)],
  ] as const) {
    await extension.ask('rooms.shared', { google, email });
    await extension.ask('googleAccount.update', { id: google, wishes: { accountId } });
  }
  await extension.change({
    hostName: 'Hanna',
    templates: { 'mail-en': 'Come: {link}' },
    tellTexts: ['Back in a minute'],
  });
  const before = await extension.everythingStored();

  const gmail = await GmailTab.open(extension, 'open=popup');
  await gmail.button.waitFor();
  const world = await ContentWorld.of(gmail.page, extension.id);

  await test.step('it reads and writes no storage, by whatever name', async () => {
    for (const area of ['local', 'sync', 'session']) {
      for (const act of [`get(null)`, `set({ templates: { 'mail-en': 'Evil {link}' } })`, 'clear()'])
        expect(await world.fails(`chrome.storage.${area}.${act}`), `${area}.${act}`).toBe(true);
    }
  });

  await test.step('it gets the rooms of this Google account, whichever it names', async () => {
    const offered = { id: weekly.id, name: weekly.name, guestLink: weekly.guestLink };
    const claims = [
      undefined,
      {},
      { google: 1 },
      { google: 1, email: 'hanna@home.example' },
      { email: 'x@y.example' },
    ];
    for (const claim of claims)
      expect(await world.ask('rooms.shared', claim), JSON.stringify(claim)).toEqual({
        ok: true,
        value: [offered],
      });
    expect(await world.ask('room.default', { google: 1, email: 'hanna@home.example' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await world.ask('room.find', { guestLink: demo.hosts[0]?.link ?? '' })).toEqual({
      ok: true,
      value: null,
    });
    const foreign = JSON.stringify(await world.ask('room.find', { guestLink: demo.guestLink }));
    for (const secret of [demo.id, 'Product demo']) expect(foreign).not.toContain(secret);
    await world.ask('room.used', { roomId: demo.id });
    expect(await world.ask('meeting.open', { roomId: demo.id })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  await test.step('it gets the settings that the button needs, and no others', async () => {
    expect(await world.ask('settings.forPage')).toEqual({
      ok: true,
      value: {
        gmail: true,
        calendar: true,
        hostName: 'Hanna',
        roomName: '',
        templates: { 'mail-en': 'Come: {link}' },
        templateLanguage: 'auto',
        hasDefaultRoom: false,
      },
    });
  });

  await test.step('nothing that it has done is there afterwards', async () => {
    expect(await extension.everythingStored()).toEqual(before);
    const held = await holdings(gmail.page, world);
    const secrets = [
      team.key,
      sales.key,
      ...eyeson.rooms().flatMap(({ hosts }) => hosts.map(({ token }) => token)),
    ];
    expect(secrets.filter((secret) => held.includes(secret))).toEqual([]);
  });

  await test.step('it makes ten rooms and starts five meetings a minute, even if the worker dies', async () => {
    const refused = { ok: false, error: { kind: 'too-many' } };
    const create = () => world.ask('room.create', { id: crypto.randomUUID(), name: 'Spam' });
    for (let times = 0; times < 9; times += 1) expect(await create()).toMatchObject({ ok: true });
    await extension.killWorker();
    expect(await create()).toMatchObject({ ok: true });
    expect(await create()).toEqual(refused);
    expect(eyeson.rooms().filter(({ name }) => name === 'Spam')).toHaveLength(10);

    const start = () => world.ask('meeting.open', { roomId: weekly.id });
    const opened = extension.context.pages().length;
    for (let times = 0; times < 5; times += 1) expect(await start()).toMatchObject({ ok: true });
    await extension.killWorker();
    expect(await start()).toEqual(refused);
    await expect.poll(() => extension.context.pages().length).toBe(opened + 5);

    await gmail.page.bringToFront();
    await gmail.button.click();
    await gmail.search.fill('One more');
    await gmail.page.keyboard.press('Enter');
    await expect(gmail.picker.getByRole('alert')).toContainText('Wait a minute');
  });
});
