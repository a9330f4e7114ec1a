import { team } from '../support/e2e/fixtures.ts';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';

test('a host link that a script writes without any event is warned of, and no more once it is gone', async ({
  openGmail,
  sharedExtension,
  sandbox: { eyeson },
}) => {
  const link = hostLinkOf(eyeson.addRoom({ key: team.key, name: 'Board', hosts: ['Hanna Host'] }));
  await sharedExtension.ask('rooms.refresh');
  const tab = await openGmail('open=popup');
  await tab.button.waitFor();
  const body = tab.page.getByRole('textbox', { name: 'Message Body' });
  const warning = tab.page.getByRole('alert', { name: 'This text contains your host link' });
  const write = (text: string) =>
    body.evaluate((element, text) => {
      element.textContent = text;
    }, text);
  await write(`Please come: ${link}`);
  await expect(warning).toContainText('host link');
  await write('Please come.');
  await expect(warning).toHaveText('');
});
