// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { type AppError, fail, ok } from '../../lib/shared/errors/errors.ts';
import { type CoHost, db, type Room } from '../../lib/shared/database/database.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { CoHostsDialog } from './co-hosts-dialog.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const room = aRoom('Weekly sync');
const carla: CoHost = {
  token: 'c',
  roomId: room.id,
  name: 'Carla',
  link: 'https://app.eyeson.team/permalink?c',
};
const ben: CoHost = {
  ...carla,
  token: 'b',
  name: 'Ben',
  userId: 'ben-7',
  link: 'https://app.eyeson.team/permalink?b',
};
const details = { name: room.name, expiresAt: null, options: {} };

const asked = vi.mocked(sendMessage);
let copied: MockInstance<Clipboard['writeText']>;
const button = (name: string) => screen.getByRole('button', { name });
const click = (name: string) => fireEvent.click(button(name));
const named = () => screen.getByLabelText<HTMLInputElement>('Co-host’s name');
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const questions = (about: string) =>
  asked.mock.calls.filter(([each]) => each === about).map(([, data]) => data);
const row = async (name: string) => {
  const words = await screen.findByText(name, { exact: false, selector: 'li *' });
  return words.closest('li') ?? words;
};

async function open(hosts: CoHost[] = [], shown: Room = room): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  await db.rooms.put(shown);
  await db.coHosts.bulkPut(hosts);
  render(<CoHostsDialog room={shown} />);
  await screen.findAllByRole('listitem');
}

beforeEach(() => {
  asked.mockImplementation(async (...[about]) => ok(about === 'room.details' ? details : undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});
afterEach(cleanup);

describe('the host’s own entry', () => {
  it('cannot be removed, and gives its link to nobody', async () => {
    await open([carla]);
    const own = await row('You, the host');
    expect(own.textContent).toContain(account.hostName);
    expect(within(own).queryByRole('button')).toBeNull();
    expect(document.body.innerHTML).not.toContain(room.hostLink);
    expect(screen.getAllByRole('button', { name: /^Remove/ })).toHaveLength(1);
  });

  it('has the name under which the host goes in, where Eyeson tells another', async () => {
    asked.mockResolvedValue(ok({ ...details, hostName: 'Olga' }));
    await open();
    await waitFor(async () => expect((await row('You, the host')).textContent).toContain('Olga'));
  });

  it('is added on a click where the room was made elsewhere', async () => {
    const { hostLink: _, ...elsewhere } = room;
    await open([], elsewhere);
    click('Add yourself as co-host');
    await waitFor(() => expect(questions('coHost.addSelf')).toEqual([{ roomId: room.id }]));
    await db.rooms.put(room);
    expect(await row('You, the host')).toBeTruthy();
  });
});

describe('a co-host', () => {
  it('is added by name and id; the fields are empty for the next, who is listed', async () => {
    await open();
    type('Co-host’s name', '  Ben ');
    type('Co-host’s ID (optional)', ' ben-7 ');
    click('Add co-host');
    await waitFor(() => expect(named().value).toBe(''));
    expect(screen.getByLabelText('Co-host’s ID (optional)')).toHaveProperty('value', '');
    expect(questions('coHost.add')).toEqual([{ roomId: room.id, name: 'Ben', id: 'ben-7' }]);
    await db.coHosts.put(ben);
    expect((await row('Ben')).textContent).toContain('(ben-7)');
  });

  it('without a name is not asked of Eyeson', async () => {
    await open();
    type('Co-host’s ID (optional)', 'ben-7');
    type('Co-host’s name', '  ');
    click('Add co-host');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Enter a name.'));
    expect(document.activeElement).toBe(named());
    expect(questions('coHost.add')).toEqual([]);
  });

  it.each<AppError>([{ kind: 'offline' }, { kind: 'invalid', detail: 'name is odd' }])(
    'whom Eyeson does not take (%j) stays in the field, with the reason',
    async (error) => {
      await open();
      asked.mockResolvedValue(fail(error));
      type('Co-host’s name', 'Ben');
      click('Add co-host');
      await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
      expect(named().value).toBe('Ben');
    },
  );

  it('has a link that is copied once, is shown nowhere, and comes with a warning', async () => {
    await open([carla, ben]);
    await row('Carla');
    click('Copy host link of Carla');
    const warning = 'Carla’s host link is copied. It starts the meeting, so send it only to Carla.';
    expect(await screen.findByText(warning)).toBe(screen.getByRole('status'));
    expect(copied.mock.calls).toEqual([[carla.link]]);
    for (const { link, token } of [carla, ben]) {
      expect(document.body.innerHTML).not.toContain(link);
      expect(document.body.innerHTML).not.toContain(`"${token}"`);
    }
  });

  it('whose link the browser does not let copy is told of, without the warning', async () => {
    copied.mockRejectedValue(new Error('not allowed'));
    document.execCommand = () => false;
    await open([carla]);
    await row('Carla');
    click('Copy host link of Carla');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('blocked copying'));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('is removed only after a question that names them, and the focus stays near', async () => {
    await open([carla, ben]);
    await row('Carla');
    click('Remove Carla');
    await screen.findByText('Remove Carla? Their host link stops working.');
    expect(document.activeElement).toBe(button('Remove'));
    expect(button('Remove Ben')).toBeTruthy();
    fireEvent.click(within(await row('Remove Carla?')).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.activeElement).toBe(button('Remove Carla')));
    expect(questions('coHost.remove')).toEqual([]);
    click('Remove Carla');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(questions('coHost.remove')).toEqual([{ token: carla.token }]));
    expect(document.activeElement).toBe(named());
  });

  it('whom Eyeson does not let go stays listed, with the reason', async () => {
    await open([carla]);
    await row('Carla');
    asked.mockResolvedValue(fail({ kind: 'offline' }));
    click('Remove Carla');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    await screen.findByText('Can’t reach Eyeson', { exact: false });
    expect(await row('Carla')).toBeTruthy();
  });
});
