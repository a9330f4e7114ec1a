import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import type { Sandbox } from '../../sandbox/start.ts';

// What runs inside the extension's worker.
declare const chrome: { storage: { session: { get(key: string): Promise<{ fieldMenu?: string }> } } };

/** Running rooms of these names, in an extension that knows them. */
async function running(extension: Extension, { eyeson }: Sandbox, names: string[]): Promise<string[]> {
  const rooms = names.map((name) => eyeson.addRoom({ key: team.key, name }));
  await extension.connect({ key: team.key });
  for (const { id } of rooms) eyeson.start(id);
  await extension.ask('rooms.refresh');
  return rooms.map(({ id }) => id);
}

const titles = ({ desktop }: Extension) =>
  desktop
    .notifications()
    .map(({ title }) => title)
    .toSorted();
const badge = async (extension: Extension) => (await extension.badge()).text;

/** What guests call themselves, and how the host reads it beside one other guest. */
const guests = [
  ['Ann | Acme', 'Ann | Acme'],
  ['Anna\u202E', 'Anna'],
  ['\u05D3\u05E0\u05D4', '\u2068\u05D3\u05E0\u05D4\u2069'],
  ['Ann | Acme | x', 'Ann | Acme | x'],
  ['$1 $2 $$ %s', '$1 $2 $$ %s'],
  ['<b>R&D</b> &amp;', '<b>R&D</b> &amp;'],
  ['\u2067Anna', 'Anna'],
  ['x'.repeat(252), `${'x'.repeat(40)}…`],
  ['👩\u200D🚀', '👩\u200D🚀'],
  ['\u200B', 'Someone'],
] as const;

/** What rooms are called that they wait in, and how the host reads it. */
const rooms = [
  ['$1 | {name} & <b>50%s off</b>', '$1 | {name} & <b>50%s off</b>'],
  ['\u202ESales\u202C \u2066weekly', 'Sales weekly'],
  ['\u05D9\u05E9\u05D9\u05D1\u05D4 | $2', '\u05D9\u05E9\u05D9\u05D1\u05D4 | $2'],
  ['{date} $$ $& __MSG_manifest_name__ %1$s', '{date} $$ $& __MSG_manifest_name__ %1$s'],
] as const;

for (const [index, [name, read]] of guests.entries()) {
  const long = index > 2 ? ' @long' : '';
  const [room, readRoom] = rooms[index % rooms.length] ?? rooms[0];
  test(`a guest called ${JSON.stringify(name.slice(0, 20))} is told of, and silences nobody${long}`, async ({
    extension,
    sandbox,
  }) => {
    const [odd = '', other = ''] = await running(extension, sandbox, [room, 'Weekly sync']);
    sandbox.eyeson.enter(odd, { name, guest: true });
    sandbox.eyeson.enter(odd, { name: 'Ben', guest: true });
    sandbox.eyeson.enter(other, { name: 'Carl', guest: true });
    const title = `${read} and 1 other guest are waiting`;
    await expect.poll(() => titles(extension)).toEqual([title, 'Carl is waiting'].toSorted());
    const messages = extension.desktop.notifications().map(({ message }) => message);
    expect(messages.toSorted()).toEqual([readRoom, 'Weekly sync'].toSorted());
    await expect.poll(() => badge(extension)).toBe('3');
    const popup = await extension.openPopup();
    await expect(popup.getByText(title, { exact: true })).toBeVisible();
    await expect(popup.getByText('Carl is waiting', { exact: true })).toBeVisible();
  });
}

test('a notification that the host closed comes back for a new guest alone', async ({
  extension,
  sandbox,
}) => {
  const { desktop } = extension;
  const [room = ''] = await running(extension, sandbox, ['Weekly sync']);
  sandbox.eyeson.enter(room, { name: 'Anna', guest: true });
  await expect.poll(() => titles(extension)).toEqual(['Anna is waiting']);
  desktop.dismiss('Anna is waiting');
  await extension.ringAlarms();
  const ben = sandbox.eyeson.enter(room, { name: 'Ben', guest: true });
  await expect.poll(() => titles(extension)).toEqual(['Anna and 1 other guest are waiting']);
  desktop.dismiss('Anna and 1 other guest are waiting');
  sandbox.eyeson.leave(ben);
  await expect.poll(() => badge(extension)).toBe('1');
  await extension.ringAlarms();
  sandbox.eyeson.enter(room, { name: 'Carla', guest: true });
  await expect.poll(() => badge(extension)).toBe('2');
  await expect.poll(() => titles(extension)).toEqual(['Anna and 1 other guest are waiting']);
  expect(desktop.appeared).toHaveLength(3);
});

test('a room is in the context menu as it is called', async ({ extension, sandbox }) => {
  await running(extension, sandbox, ['50%s off & co']);
  const worker = await extension.worker();
  const stored = () => worker.evaluate(async () => (await chrome.storage.session.get('fieldMenu')).fieldMenu);
  await expect.poll(stored).toContain('50%\u2060s off && co');
});

test('names are read as they are, on a desktop that takes a body for markup', async ({
  freshExtension: extension,
  sandbox,
}) => {
  const { desktop } = extension;
  desktop.capabilities = ['actions', 'body', 'body-markup', 'persistence'];
  // Chromium asks for them when it starts.
  await extension.restartBrowser();
  const [room = ''] = await running(extension, sandbox, ['R&D <b>50%s off</b> & co']);
  sandbox.eyeson.enter(room, { name: 'Anna', guest: true });
  await expect.poll(() => desktop.notifications()).toMatchObject([{ message: 'R&D <b>50%s off</b> & co' }]);
});
