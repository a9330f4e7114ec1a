import { byRole } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';
import { addKnownRoom } from '../../support/e2e/host-link-guard.ts';

test('a host link in a template is replaced by one press, and one undo brings it back', async ({
  firefox,
  sandbox,
}) => {
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  const room = await addKnownRoom(sandbox, firefox, { key: team.key, name: 'Board' });
  const page = await firefox.openOptions();
  const field = byRole(page, 'textbox', 'In emails');
  await field.fill(`Come: ${room.hostLink} or {link}`);
  const value = () => field.map((each) => (each as HTMLTextAreaElement).value).wait();
  await byRole(page, 'button', 'Replace with guest link').click();
  await expect.poll(value).toBe(`Come: ${room.guestLink} or {link}`);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await expect.poll(value).toBe(`Come: ${room.hostLink} or {link}`);
  await byRole(page, 'button', 'Replace with guest link').wait();
});
