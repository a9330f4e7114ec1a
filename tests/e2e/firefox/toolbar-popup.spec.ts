import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';
import { cutOff, expectUsable, measure } from '../../support/e2e/popup-layout.ts';

const dialogs = ['Edit…', 'Share…', 'Show QR code…'];

for (const total of [1, 8, 300]) {
  test(`with ${total} rooms the popup in Firefox's toolbar has room for its menu and its dialogs`, async ({
    firefox,
    sandbox,
  }) => {
    for (let count = 1; count <= total; count += 1)
      sandbox.eyeson.addRoom({ key: team.key, name: `Room ${count}`, hosts: ['Hanna Host'] });
    await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
    await firefox.ask('rooms.refresh');
    const popup = await firefox.openToolbarPopup();
    await popup.until(({ document }) => document.querySelector('main li') !== null);
    await expect.poll(() => popup.evaluate(cutOff)).toEqual([]);
    expect(await popup.evaluate(measure)).toMatchObject({ pageScrolls: false, isFootInSight: true });
    await popup.close();
    await expectUsable(() => firefox.openToolbarPopup(), dialogs);
  });
}
