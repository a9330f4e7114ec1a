import { expect, team, test } from '../support/e2e/fixtures.ts';

test('a reply that is lost with its connection makes neither two rooms nor none', async ({
  freshExtension: extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  await extension.connect({ key: team.key });
  // Chromium asks again by itself only over a connection that it has used before.
  await extension.ask('rooms.refresh');
  eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
  const popup = await extension.openPopup();
  await popup.getByRole('combobox', { name: 'Find or create a room' }).fill('Weekly sync');
  await popup.keyboard.press('Enter');
  await eyeson.requests.waitFor('POST /permalink');
  await expect
    .poll(async () => {
      await extension.ask('rooms.refresh');
      return eyeson.rooms().map(({ name }) => name);
    })
    .toEqual(['Weekly sync']);
  await expect(popup.getByRole('listitem', { name: 'Weekly sync' })).toHaveCount(1);
});
