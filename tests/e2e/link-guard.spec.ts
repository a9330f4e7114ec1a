import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { team } from '../support/e2e/fixtures.ts';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';

/** Adds a room that the extension knows with its host link. */
async function addRoom({ eyeson }: Sandbox, extension: Extension, name: string) {
  const { id, guestLink } = eyeson.addRoom({ key: team.key, name, hosts: ['Hanna Host'] });
  // A sync may be under way that began before.
  await expect
    .poll(async () => {
      await extension.ask('rooms.refresh');
      return (await extension.rows('rooms')).some((room) => room.id === id);
    })
    .toBe(true);
  const hostLink = hostLinkOf(eyeson.rooms().find((room) => room.id === id));
  return { guestLink, hostLink };
}

const warning = (page: Page) => page.getByRole('alert', { name: 'This text contains your host link' });
const answer = (page: Page, name: 'Replace with guest link' | 'Leave it') =>
  warning(page).getByRole('button', { name });

/** The ways in which a host link stands in a text. */
const spellings: [name: string, write: (link: string) => string][] = [
  ['as it is', (link) => link],
  ['without its scheme', (link) => link.replace('https://', '')],
  ['in a link of Google’s', (link) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D`],
  [
    'in Safe Links',
    (link) => `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
  ],
];

for (const [name, write] of spellings) {
  test(`a host link in a mail, ${name}, is warned of and replaced in one step`, async ({
    openGmail,
    sharedExtension,
    sandbox,
  }) => {
    const { guestLink, hostLink } = await addRoom(sandbox, sharedExtension, 'Board');
    const tab = await openGmail('open=popup');
    await tab.button.waitFor();
    await tab.select('');
    await tab.page.keyboard.insertText(`Please come: ${write(hostLink)} soon`);
    await expect(warning(tab.page)).toBeVisible();
    await answer(tab.page, 'Replace with guest link').click();
    await expect.poll(() => tab.model()).toContain(guestLink);
    const written = await tab.model();
    expect(written).not.toContain(new URL(hostLink).search);
    expect(written.replaceAll('&nbsp;', ' ')).toMatch(/Please come: <a .* soon/);
    await expect(tab.page.getByText('Replaced with the guest link')).toBeVisible();
    await tab.page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => tab.model()).not.toContain(guestLink);
    await expect(warning(tab.page)).toContainText('Anyone who has it');
  });
}

test('a host link that the host leaves is not warned of again, another one is', async ({
  openGmail,
  sandbox,
  sharedExtension,
}) => {
  const board = await addRoom(sandbox, sharedExtension, 'Board');
  const staff = await addRoom(sandbox, sharedExtension, 'Staff');
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  await tab.select('');
  await tab.page.keyboard.insertText(`${board.hostLink} `);
  await answer(tab.page, 'Leave it').click();
  await expect(warning(tab.page)).toBeEmpty();
  await tab.page.keyboard.type('Hello ');
  await expect(warning(tab.page)).toBeEmpty();
  await tab.page.keyboard.insertText(`${staff.hostLink} `);
  await expect(warning(tab.page)).toContainText('Anyone who has it');
});

test('a host link in the subject is replaced there', async ({ openGmail, sandbox, sharedExtension }) => {
  const { guestLink, hostLink } = await addRoom(sandbox, sharedExtension, 'Board');
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  const subject = tab.page.locator('input[name=subjectbox]');
  await subject.fill(`Join ${hostLink} today`);
  await answer(tab.page, 'Replace with guest link').click();
  await expect(subject).toHaveValue(`Join ${guestLink} today`);
});

test('a host link of nobody’s known room can be left only', async ({ openGmail }) => {
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  await tab.select('');
  await tab.page.keyboard.insertText('https://app.eyeson.team/permalink?SomebodyElsesToken ');
  await expect(answer(tab.page, 'Leave it')).toBeVisible();
  await expect(answer(tab.page, 'Replace with guest link')).toBeHidden();
});

test('a host link in the title of an event is replaced there', async ({ sharedExtension, sandbox }) => {
  await sharedExtension.connect({ key: team.key });
  const { guestLink, hostLink } = await addRoom(sandbox, sharedExtension, 'Board');
  const tab = await CalendarTab.open(sharedExtension, 'r/eventedit');
  await tab.button.waitFor();
  const title = tab.page.getByRole('textbox', { name: 'Add title' });
  await title.fill(`Here ${hostLink}`);
  await answer(tab.page, 'Replace with guest link').click();
  await expect(title).toHaveValue(`Here ${guestLink}`);
  await tab.page.close();
});
