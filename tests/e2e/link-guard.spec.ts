import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { team } from '../support/e2e/fixtures.ts';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import { allLooks, violationsIn } from '../support/e2e/axe.ts';
import { addKnownRoom, answer, spellings, tagOf, warning } from '../support/e2e/host-link-guard.ts';

const addRoom = (sandbox: Sandbox, extension: Extension, name: string) =>
  addKnownRoom(sandbox, extension, { key: team.key, name });

for (const [name, write] of spellings) {
  test(
    `a host link in a mail, ${name}, is warned of and replaced in one step`,
    tagOf(name),
    async ({ openGmail, sharedExtension, sandbox }) => {
      const room = await addRoom(sandbox, sharedExtension, 'Board');
      const { guestLink, token } = room;
      const tab = await openGmail('open=popup');
      await tab.button.waitFor();
      await tab.select('');
      await tab.page.keyboard.insertText(`Please come: ${write(room)} soon`);
      await expect(warning(tab.page)).toBeVisible();
      await answer(tab.page, 'Replace with guest link').click();
      await expect.poll(() => tab.model()).toContain(guestLink);
      const written = await tab.model();
      expect(written).not.toContain(token);
      expect(written.replaceAll('&nbsp;', ' ')).toMatch(/Please come: <a .* soon/);
      await expect(tab.page.getByText('Replaced with the guest link')).toBeVisible();
      await tab.page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => tab.model()).not.toContain(guestLink);
      await expect(warning(tab.page)).toContainText('Anyone who has it');
    },
  );
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

for (const [theme, ground] of [
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(45, 46, 49)'],
] as const) {
  test(`the warning is read in the ${theme} theme of Gmail, and in forced colours`, async ({ openGmail }) => {
    const tab = await openGmail(`open=popup&theme=${theme}`);
    await tab.button.waitFor();
    await tab.page
      .locator('input[name=subjectbox]')
      .fill('https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ');
    await expect(answer(tab.page, 'Leave it')).toBeVisible();
    await expect(warning(tab.page)).toHaveCSS('background-color', ground);
    for (const look of allLooks) {
      const scope = { include: 'permalinks-for-eyeson', except: ['tabindex'] };
      expect(await violationsIn(tab.page, look, scope)).toEqual([]);
    }
  });
}

test('a host link of nobody’s known room can be left only', async ({ openGmail }) => {
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  await tab.select('');
  await tab.page.keyboard.insertText('https://app.eyeson.team/permalink?SomebodyElsesToken ');
  await expect(answer(tab.page, 'Leave it')).toBeVisible();
  await expect(answer(tab.page, 'Replace with guest link')).toBeHidden();
});

test('a host link that the page writes itself, without an event, is warned of, and no more when it is gone', async ({
  openGmail,
  sandbox,
  sharedExtension,
}) => {
  const { hostLink } = await addRoom(sandbox, sharedExtension, 'Board');
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  const subject = tab.page.locator('input[name=subjectbox]');
  const set = (value: string) =>
    subject.evaluate((input, value) => {
      if (input instanceof HTMLInputElement) input.value = value;
    }, value);
  await set(`Join ${hostLink}`);
  await expect(answer(tab.page, 'Replace with guest link')).toBeVisible();
  await set('Join us');
  await expect(warning(tab.page)).toBeEmpty();
});

test('a template with a host link goes into a mail with the guest link alone', async ({
  openGmail,
  sandbox,
  sharedExtension,
}) => {
  const { guestLink, token } = await addRoom(sandbox, sharedExtension, 'Template');
  await sharedExtension.change({ templates: { 'mail-en': `Join {room}: ${token}\n{link}` } });
  const tab = await openGmail('open=popup');
  await tab.button.click();
  await tab.option('Template').click();
  const menu = tab.page.getByRole('dialog', { name: 'This text contains your host link' });
  expect(await tab.model()).not.toContain(token);
  await menu.getByRole('button', { name: 'Replace with guest link' }).click();
  await expect.poll(() => tab.model()).toContain(guestLink);
  expect(await tab.model()).not.toContain(token);
  await tab.page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => tab.model()).not.toContain(guestLink);
});
