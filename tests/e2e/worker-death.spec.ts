import { expect, team, test } from '../support/e2e/fixtures.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import { expectNothingDeleted } from '../support/e2e/nothing-deleted.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const create = 'POST /permalink';
const weekly = { key: team.key, name: 'Weekly sync', hosts: ['Hanna Host'] };

test.describe('making a room', () => {
  test.beforeEach(({ extension }) => extension.connect({ key: team.key }));

  test('the worker is dead before Enter', async ({ extension, sandbox }) => {
    const popup = await PopupTab.open(extension);
    await extension.killWorker();
    await popup.create('Weekly sync');
    expect(sandbox.eyeson.rooms()).toHaveLength(1);
    await expect.poll(() => extension.clipboard()).toBe(sandbox.eyeson.rooms()[0]?.guestLink);
  });

  for (const [moment, isMade] of [
    ['before Eyeson has carried the request out', false],
    ['when Eyeson has carried the request out, before the reply', true],
  ] as const) {
    test(`the worker dies ${moment}`, async ({ extension, sandbox }) => {
      const { eyeson } = sandbox;
      eyeson.faults.add({ match: create, do: 'hang', times: 1 });
      const popup = await PopupTab.open(extension);
      await popup.field.fill('Weekly sync');
      await popup.field.press('Enter');
      await eyeson.requests.waitFor(create);
      if (isMade) eyeson.addRoom(weekly);
      await extension.killWorker();
      await expect(popup.says('Guest link copied')).toBeVisible();
      await expect(popup.rows).toHaveCount(1);
      expect(eyeson.rooms()).toHaveLength(1);
      expect(eyeson.requests.of(create)).toHaveLength(isMade ? 1 : 2);
      await expect.poll(() => extension.clipboard()).toBe(eyeson.rooms()[0]?.guestLink);
    });
  }

  test('the worker dies and the popup is closed: the room comes all the same', async ({
    extension,
    sandbox,
  }) => {
    const { eyeson } = sandbox;
    eyeson.faults.add({ match: create, do: 'hang', times: 1 });
    const asked = await PopupTab.open(extension);
    await asked.field.fill('Weekly sync');
    await asked.field.press('Enter');
    await eyeson.requests.waitFor(create);
    await asked.page.close();
    await extension.killWorker();
    await extension.ringAlarms();
    await expect.poll(() => eyeson.rooms()).toHaveLength(1);
    const popup = await PopupTab.open(extension);
    await expect(popup.row('Weekly sync')).toBeVisible();
  });

  test('the connection breaks in the middle of the reply', async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    eyeson.faults.add({ match: create, do: 'half', times: 1 });
    const popup = await PopupTab.open(extension);
    await popup.field.fill('Weekly sync');
    await popup.field.press('Enter');
    await popup.page.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.says('Guest link copied')).toBeVisible();
    await extension.killWorker();
    await extension.ask('rooms.refresh');
    await expect(popup.rows).toHaveCount(1);
    expect(eyeson.rooms()).toHaveLength(1);
  });

  test('the worker dies after the reply: the host link is kept', async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    eyeson.switches.hostInReplies = 'none';
    const popup = await PopupTab.open(extension);
    await popup.create('Weekly sync');
    await extension.killWorker();
    await extension.ask('rooms.refresh');
    const meeting = extension.context.waitForEvent('page');
    await popup.row('Weekly sync').getByRole('button', { name: 'Start “Weekly sync”' }).click();
    await (await meeting).waitForURL(hostLinkOf(eyeson.rooms()[0]));
  });
});

test.describe('seeing rooms', () => {
  test.beforeEach(async ({ extension, sandbox }) => {
    sandbox.eyeson.addRoom(weekly);
    await extension.connect({ key: team.key });
    await extension.ask('rooms.refresh');
  });

  test('the worker dies in the middle of a sync', async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    eyeson.requests.clear();
    const popup = await PopupTab.open(extension);
    await expect(popup.rows).toHaveCount(1);
    // What the popup asks for by itself is over.
    await eyeson.requests.waitFor('GET /permalink');
    await extension.ask('rooms.refresh');
    eyeson.addRoom({ ...weekly, name: 'Interview' });
    eyeson.requests.clear();
    eyeson.faults.add({ match: 'GET /permalink', do: 'hang', times: 1 });
    const asked = extension.ask('rooms.refresh').catch(() => undefined);
    await eyeson.requests.waitFor('GET /permalink');
    await extension.killWorker();
    await asked;
    await expect(popup.rows).toHaveCount(1);
    await extension.ask('rooms.refresh');
    await expect(popup.rows).toHaveCount(2);
  });

  test('the worker dies while a Delete can still be undone, and it is undone', async ({
    extension,
    sandbox,
  }) => {
    const { eyeson } = sandbox;
    const popup = await PopupTab.open(extension);
    await popup.act('Weekly sync', 'Delete');
    await expect(popup.row('Weekly sync')).toBeHidden();
    await extension.killWorker();
    await popup.page.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.row('Weekly sync')).toBeVisible();
    await expectNothingDeleted(extension, eyeson);
    await expect(popup.row('Weekly sync')).toBeVisible();
    expect(eyeson.rooms()).toHaveLength(1);
  });

  test('the browser is closed before a Delete is carried out: it is, once', async ({
    extension,
    sandbox,
  }) => {
    const { eyeson } = sandbox;
    const popup = await PopupTab.open(extension);
    await popup.act('Weekly sync', 'Delete');
    await expect(popup.row('Weekly sync')).toBeHidden();
    await extension.restartBrowser();
    await expect.poll(() => eyeson.rooms().length, { timeout: 45_000 }).toBe(0);
    await extension.ringAlarms();
    await extension.ask('rooms.refresh');
    expect(eyeson.requests.of('DELETE /permalink/:id')).toHaveLength(1);
  });

  test('the worker is dead when a meeting is started', async ({ extension, sandbox }) => {
    const popup = await PopupTab.open(extension);
    await extension.killWorker();
    const meeting = extension.context.waitForEvent('page');
    await popup.row('Weekly sync').getByRole('button', { name: 'Start “Weekly sync”' }).click();
    await (await meeting).waitForURL(hostLinkOf(sandbox.eyeson.rooms()[0]));
  });
});

test.describe('being told', () => {
  const moments = ['the meeting has started', 'Anna is in', 'she was told of', 'the host is in'] as const;

  for (const fatal of moments) {
    test(`the worker dies when ${fatal}`, async ({ extension, sandbox }) => {
      const { eyeson } = sandbox;
      const room = eyeson.addRoom(weekly);
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
      const reached = async (moment: (typeof moments)[number]) => {
        if (moment !== fatal) return;
        await extension.killWorker();
        await extension.ringAlarms();
      };
      eyeson.start(room.id);
      await extension.ringAlarms();
      await reached('the meeting has started');
      eyeson.enter(room.id, { name: 'Anna', guest: true });
      await reached('Anna is in');
      const titles = () => extension.desktop.notifications().map(({ title }) => title);
      await expect.poll(titles).toEqual(['Anna is waiting']);
      await reached('she was told of');
      await expect.poll(async () => (await extension.badge()).text).toBe('1');
      expect(titles()).toEqual(['Anna is waiting']);
      eyeson.enter(room.id, { name: 'Hanna Host', guest: false });
      await reached('the host is in');
      await expect.poll(titles).toEqual([]);
      await expect.poll(async () => (await extension.badge()).text).toBe('');
      expect(extension.desktop.appeared).toEqual(['Anna is waiting']);
    });
  }

  test('the worker dies while it looks which meetings run', async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    const room = eyeson.addRoom(weekly);
    await extension.connect({ key: team.key });
    await extension.ask('rooms.refresh');
    eyeson.start(room.id);
    eyeson.enter(room.id, { name: 'Anna', guest: true });
    eyeson.requests.clear();
    eyeson.faults.add({ match: 'GET /rooms', do: 'hang', times: 1 });
    await extension.ringAlarms();
    await eyeson.requests.waitFor('GET /rooms');
    await extension.killWorker();
    await extension.ringAlarms();
    await expect.poll(() => extension.desktop.appeared).toEqual(['Anna is waiting']);
  });

  test('the worker is dead when the notification is clicked', async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    const room = eyeson.addRoom(weekly);
    await extension.connect({ key: team.key });
    eyeson.start(room.id);
    eyeson.enter(room.id, { name: 'Anna', guest: true });
    await extension.ask('rooms.refresh');
    await expect.poll(() => extension.desktop.appeared).toEqual(['Anna is waiting']);
    await extension.killWorker();
    const meeting = extension.context.waitForEvent('page');
    extension.desktop.click('Anna is waiting');
    await (await meeting).waitForURL(hostLinkOf(room));
  });
});
