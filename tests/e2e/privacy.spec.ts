import type { Page } from '@playwright/test';
import { kept, sent, type Kept } from '../../build/privacy.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';
import { storedNames, type StoredNames } from '../support/e2e/stored-names.ts';

/** What Chromium asks by itself, whatever extension there is. */
const OF_THE_BROWSER = /(^|\.)(googleapis\.com|gvt1\.com|gstatic\.com|google\.com)$/;

/** What PRIVACY.md does not have, each as `place: name`. */
function undeclared(names: StoredNames): string[] {
  const isDeclared = (place: keyof StoredNames, name: string) =>
    kept.some((row) => {
      const declared = row[place as keyof Kept];
      return declared instanceof RegExp
        ? declared.test(name)
        : Array.isArray(declared) && declared.includes(name);
    });
  return (Object.keys(names) as (keyof StoredNames)[]).flatMap((place) =>
    names[place].filter((name) => !isDeclared(place, name)).map((name) => `${place}: ${name}`),
  );
}

test('nothing is kept and nothing is sent that PRIVACY.md does not have', async ({
  freshExtension: extension,
  sandbox,
}) => {
  test.slow();
  const { eyeson, hosts } = sandbox;
  hosts.clear();
  const found: Partial<Record<keyof StoredNames, Set<string>>> = {};
  const nothingUndeclared = async () => {
    const names = await storedNames(await extension.console());
    expect(undeclared(names)).toEqual([]);
    for (const place of Object.keys(names) as (keyof StoredNames)[]) {
      found[place] = new Set([...(found[place] ?? []), ...names[place]]);
    }
  };
  const weekly = eyeson.addRoom({ key: team.key, name: 'Weekly sync', hosts: ['Hanna Host'] });

  await test.step('a team, a setting, a preset', async () => {
    const options = await extension.connectByHand({ key: team.key });
    await extension.ask('rooms.refresh');
    await extension.change({ tellTexts: ['Back in a minute'], laterMinutes: 10, hostName: 'Hanna' });
    await nothingUndeclared();
    await options.close();
  });

  await test.step('rooms made and changed, co-hosts, reminders, guests let in', async () => {
    const popup = await PopupTab.open(extension);
    await popup.create('Interview');
    const interview = (await extension.rows('rooms')).find(({ name }) => name === 'Interview');
    const roomId = String(interview?.id);
    await extension.ask('room.updateMetadata', { roomId, marks: { note: 'Bring the contract', pin: 1 } });
    await extension.ask('coHost.add', { roomId, name: 'Cora Co-Host' });
    await extension.ask('reminder.add', { roomId, at: Date.now() + 3_600_000 });
    await extension.ask('door.open', { roomId, from: 0, until: Date.now() + 600_000 });
    await nothingUndeclared();
    await extension.ask('door.close', { roomId });
  });

  await test.step('Gmail and Calendar', async () => {
    const gmail = await GmailTab.open(extension, 'open=popup');
    await gmail.choose('Weekly sync');
    await gmail.compose('popup', { subject: 'Talk of two' });
    await gmail.choose('New room “Talk of two”', 1);
    await expect.poll(() => gmail.model(1)).toContain('Talk of two');
    const calendar = await CalendarTab.open(extension, 'r/eventedit');
    await calendar.add('Weekly sync');
    await nothingUndeclared();
  });

  await test.step('guests who wait, are written to, and are missed', async () => {
    eyeson.start(weekly.id);
    await extension.ask('rooms.refresh');
    const anna = eyeson.enter(weekly.id, { name: 'Anna', guest: true });
    await expect
      .poll(() => extension.desktop.notifications().map(({ title }) => title))
      .toContain('Anna is waiting');
    await extension.ask('meeting.sendMessage', { roomId: weekly.id, text: 'One minute' });
    await nothingUndeclared();
    eyeson.leave(anna);
    await nothingUndeclared();
  });

  await test.step('an invitation for WhatsApp, a meeting', async () => {
    const opens = async (press: (popup: PopupTab) => Promise<void>) => {
      const popup = await PopupTab.open(extension);
      const opened = extension.context.waitForEvent('page');
      await press(popup);
      const page: Page = await opened;
      await page.waitForLoadState();
      await page.close();
    };
    await opens(async (popup) => {
      await popup.act('Weekly sync', 'Share…');
      await popup.page.getByRole('dialog').getByText('WhatsApp').click();
    });
    await opens((popup) =>
      popup
        .row('Interview')
        .getByRole('button', { name: /^(Start|Join) “Interview”/ })
        .click(),
    );
    await nothingUndeclared();
  });

  await test.step('a room is deleted, Eyeson fails, a worker dies', async () => {
    await extension.ask('rooms.delete', { roomIds: [weekly.id] });
    eyeson.faults.add({ match: /./, do: { status: 503 } });
    await extension.ask('rooms.refresh');
    await nothingUndeclared();
    eyeson.faults.clear();
    await extension.killWorker();
    await extension.ringAlarms();
    await extension.ask('rooms.refresh');
    await nothingUndeclared();
  });

  await test.step('what goes with the team is gone after Disconnect', async () => {
    await extension.ask('team.disconnect');
    await nothingUndeclared();
    await expect.poll(() => leftAfterDisconnect(extension)).toEqual([]);
  });

  // Had the run kept nothing anywhere, it would have shown nothing.
  for (const place of ['tables', 'mirrorTables', 'sync', 'local', 'session', 'pages'] as const) {
    expect([...(found[place] ?? [])], place).not.toEqual([]);
  }
  const declared = new Set(sent.flatMap((row) => row.hosts));
  expect([...hosts].filter((host) => !declared.has(host) && !OF_THE_BROWSER.test(host))).toEqual([]);
  for (const host of ['api.eyeson.team', 'app.eyeson.team', 'wa.me']) expect([...hosts]).toContain(host);
});

/** What is still there of all that PRIVACY.md says goes with _Disconnect_. */
async function leftAfterDisconnect(extension: Extension): Promise<string[]> {
  const names = await storedNames(await extension.console());
  return kept
    .filter(({ endsWithTeam }) => endsWithTeam)
    .flatMap(({ tables = [], mirrorTables = [], local, pages }) => [
      ...names.tables.filter((table) => tables.includes(table)),
      ...names.mirrorTables.filter((table) => mirrorTables.includes(table)),
      ...names.local.filter((key) => local?.test(key)),
      ...names.pages.filter((key) => pages?.test(key)),
    ]);
}
